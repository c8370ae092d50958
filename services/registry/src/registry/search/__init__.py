"""The public search among those who chose to be listed by name."""
