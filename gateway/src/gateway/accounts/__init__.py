"""Accounts: who somebody is here, how they prove it, and which roles they hold since when."""
