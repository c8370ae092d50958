"""Answers in examiners' hands: for how long, and what goes on without whoever is gone."""
