"""What is open to everybody: articles, sample job descriptions."""
