"""Secrets in links. Whoever has the link has the right; the house keeps only hashes of them."""

import hashlib
import secrets
from base64 import urlsafe_b64encode

LENGTH = 43


def new_key() -> str:
    """256 bits, safe in an address."""
    return secrets.token_urlsafe(32)


def hashed(key: str) -> str:
    """A random key needs no slow hash; comparing hashes leaves nothing to time."""
    return hashlib.sha256(key.encode()).hexdigest()


def invitation_of(result_key: str, number: int = 1) -> str:
    """Who holds the result's link can show the other one at any time; nobody finds the way back.

    `number`: which of them it is, if the one before was ended.
    """
    which = f"{number} " if number > 1 else ""
    digest = hashlib.sha256(f"peerway readiness invitation {which}{result_key}".encode()).digest()
    return urlsafe_b64encode(digest).decode().rstrip("=")
