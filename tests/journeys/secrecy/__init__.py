"""Looks for words that nobody but their writer is meant to find."""
