"""What was made of scores, and all that it was made of: from the same, the same comes, and nothing of it is changed."""
