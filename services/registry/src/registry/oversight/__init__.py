"""Decisions by two administrators, stopping and resuming the issue, what waits."""
