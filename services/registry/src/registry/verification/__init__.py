"""The answer to "is this certificate good?": by number, by link, on paper."""
