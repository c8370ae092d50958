"""Reminding people of a year that is still short, some days before its end and before the end of its grace."""
