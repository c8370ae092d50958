"""Keeping what people entrusted to us: copies, audits, rebuilding, the first administrator."""
