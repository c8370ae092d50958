"""Scoring by key, and by two examiners who are blind to each other."""
