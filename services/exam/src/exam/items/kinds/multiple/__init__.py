"""Some answers out of several, scored by a map: what each is worth."""
