"""Training: cohorts, the 34 modules and their completion."""
