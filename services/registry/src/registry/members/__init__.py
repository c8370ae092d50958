"""Whoever acts for an organization: let in by a code of one who leads it."""
