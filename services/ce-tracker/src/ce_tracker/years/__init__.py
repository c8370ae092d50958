"""The years of continuing education: opened, filled, closed, returned to."""
