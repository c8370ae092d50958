"""Developers: every document that describes the house to programs, from one page."""
