"""By what a name is found: its words, their order, one-letter mistakes; and what a typed name asks for."""
