"""One situation, and several questions about it: one item in every count."""
