"""Everything that was issued, computed again from the facts by another hand."""
