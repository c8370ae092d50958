"""What a certification is worth on a given day, what may be done to it, and to when a year carries it."""
