"""Certifications: granted when all three conditions stand and at no other time, renewed by the years, decided upon."""
