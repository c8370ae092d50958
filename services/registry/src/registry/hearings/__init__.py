"""Whoever a concern is about is told first, and heard before anybody decides."""
