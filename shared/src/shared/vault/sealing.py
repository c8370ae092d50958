"""AES-256-GCM. What was sealed as one thing does not open as another."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from shared.refusals import N_, Unavailable

KEY, NONCE = 32, 12
"""Bytes."""


class SealedShut(Unavailable):
    slug = "sealed-shut"
    sentence = N_("We cannot open what you wrote at the moment. It is not lost. Please tell us, so that we can help.")


def new_key() -> bytes:
    return secrets.token_bytes(KEY)


def seal_with(key: bytes, content: bytes, context: str) -> bytes:
    """`context` is associated data (RFC 5116): it is not in the answer, and has to be the same on opening."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, context.encode())


def open_with(key: bytes, sealed: bytes, context: str) -> bytes:
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], context.encode())
    except InvalidTag:
        raise SealedShut from None
