"""What waits to be scored: for an examiner, and where two disagree."""
