"""What is approved for a person, as Access for All PNP 3.0 tells it to other examinations."""
