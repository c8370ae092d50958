"""Approved providers and what they offer."""
