"""A text with gaps, each filled out of a few words."""
