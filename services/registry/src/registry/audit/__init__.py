"""Everything that was issued, computed again from the facts alone, by another hand than the one that issued it."""
