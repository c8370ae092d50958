"""Appeals of a result: of the conditions, or of the scoring. Answered by two people who had no part in it."""
