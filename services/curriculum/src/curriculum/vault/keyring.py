"""The master key: a file beside the database, never in it."""

import hashlib
import os
import secrets
from functools import cached_property
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from shared.refusals import N_, Unavailable

NONCE = 12


class SealedShut(Unavailable):
    slug = "sealed-shut"
    sentence = N_("We cannot open what you wrote at the moment. It is not lost. Please tell us, so that we can help.")


class Keyring:
    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def master(self) -> bytes:
        """Made once, readable by its owner alone from the first byte on."""
        if not self._file.exists():
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with os.fdopen(os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
                out.write(secrets.token_bytes(32))
        return self._file.read_bytes()

    @cached_property
    def name(self) -> str:
        return hashlib.sha256(b"peerway master key" + self.master).hexdigest()[:16]

    def wrap(self, person_id: str, key: bytes) -> bytes:
        return seal_with(self.master, key, f"key of {person_id}")

    def unwrap(self, person_id: str, wrapped: bytes, master: str) -> bytes:
        if master != self.name:
            raise SealedShut
        return open_with(self.master, wrapped, f"key of {person_id}")


def seal_with(key: bytes, content: bytes, context: str) -> bytes:
    """AES-256-GCM. `context` is its associated data: what was sealed as one thing does not open as another."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, context.encode())


def open_with(key: bytes, sealed: bytes, context: str) -> bytes:
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], context.encode())
    except InvalidTag:
        raise SealedShut from None
