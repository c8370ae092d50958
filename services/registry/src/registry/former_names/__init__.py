"""Whether a paper with another name on it was issued to the person who has its number."""
