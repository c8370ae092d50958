"""The public search by name, and the front page."""
