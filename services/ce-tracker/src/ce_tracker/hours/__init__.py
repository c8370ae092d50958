"""What was sent that may count as hours, version by version, and what was decided on it."""
