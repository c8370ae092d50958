"""Pages of those who work on concerns, of panels, and of whom a concern is about."""
