"""Which parts stand, and when a part may be taken again."""
