"""QTI 3.0 into items: each whole, or refused with every reason."""
