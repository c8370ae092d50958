"""Granting, renewing, bringing back, marking, retiring; the status of a day; numbers."""
