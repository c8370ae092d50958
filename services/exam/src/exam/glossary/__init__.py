"""Which words of a question may be explained, and where they stand in it."""
