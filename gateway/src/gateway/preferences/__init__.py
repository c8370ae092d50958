"""Preferences: how somebody likes to read, with an account or without one."""
