"""The dated rules under which certifications are granted and renewed."""
