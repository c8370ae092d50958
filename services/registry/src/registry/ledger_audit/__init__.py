"""The ledger computed again from its leaves, beside the books and what lies outside."""
