"""A few words of one's own: a key knows the usual ones, and people look at the others."""
