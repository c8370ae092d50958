"""Certified people who want to be found by colleagues, as supervisors or to think along; letters to them."""
