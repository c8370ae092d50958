"""How a list is read, and what is said of each row."""
