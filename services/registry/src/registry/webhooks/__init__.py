"""Signed messages to the programs of organizations: an address each, a secret, and what waits to be sent."""
