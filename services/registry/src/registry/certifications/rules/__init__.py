"""To when a year carries a certification, and where signing leads."""
