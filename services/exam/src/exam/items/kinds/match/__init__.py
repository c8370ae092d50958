"""Halves to be matched, each pair scored for itself."""
