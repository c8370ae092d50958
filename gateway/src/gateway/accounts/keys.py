"""Secrets that a person carries: made at random, kept only as a hash."""

import hashlib
import secrets


def new_key() -> str:
    """256 bits, safe in an address."""
    return secrets.token_urlsafe(32)


def hashed(key: str) -> str:
    """A random key needs no slow hash; comparing hashes leaves nothing to time."""
    return hashlib.sha256(key.encode()).hexdigest()
