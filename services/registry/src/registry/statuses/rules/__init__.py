"""What a certification is worth on a given day, and what may be done to it."""
