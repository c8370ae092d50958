"""Signed heads of the ledger, handed to somebody outside; and what anybody needs to check that it only grew."""
