"""Killing, wiping, restoring; then asking whether anything was lost."""
