"""Steps to be put in order, scored as a whole."""
