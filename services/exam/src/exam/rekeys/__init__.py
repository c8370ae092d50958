"""Where two administrators give an item another key, and answers a worth that no key knew."""
