"""Which of the three conditions stand, and since when; signing the Code."""
