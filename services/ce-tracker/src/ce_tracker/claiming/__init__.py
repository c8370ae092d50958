"""Claiming hours, step by step."""
