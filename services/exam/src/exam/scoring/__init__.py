"""What is scored by key and what by people, and what the scores of two examiners come to."""
