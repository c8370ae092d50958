"""Who may score by which rubric: they have met the agreed scores of specimens, not too long ago."""
