"""Forgetting somebody: what we kept of them goes, the ledger's proofs stand, and that it was done is a leaf."""
