"""Asking for a name, and the other person who confirms it."""
