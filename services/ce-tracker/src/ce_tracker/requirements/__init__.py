"""What a year asks for: dated rule sets."""
