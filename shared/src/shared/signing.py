"""Keys with which this house signs what outlives a session: heads of the ledger, credentials.

The newest file in `var/secrets` signs. `python -m shared.signing FOLDER NAME` adds one, taken up at the next start;
what was signed before is checked with the public halves, which are published for good.
"""

import os
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from shared.ids import new_id
from shared.settings import Settings


class Signer:
    """An Ed25519 key. `id` is told by its public half."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key
        self.public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.id = sha256(self.public).hexdigest()[:16]

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)


@cache
def signer(name: str) -> Signer:
    """The key of this name that signs now, made when it is first asked for. Read once a process."""
    folder = Settings().var / "secrets"
    files = sorted(folder.glob(f"{name}-*.pem")) or [add_key(folder, name)]
    return _read(files[-1])


@cache
def key_of(name: str, key_id: str) -> Signer:
    """The key of this name and id, for a process that signs for another: a newer one may lie there by now."""
    files = sorted((Settings().var / "secrets").glob(f"{name}-*.pem"), reverse=True)
    return next(key for key in map(_read, files) if key.id == key_id)


def _read(file: Path) -> Signer:
    key = load_pem_private_key(file.read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        raise TypeError(f"{file.name} is no Ed25519 key")
    return Signer(key)


def add_key(folder: Path, name: str) -> Path:
    """Readable by its owner from the first byte on. The file's name sorts by time."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = folder / f"{name}-{new_id()}.pem"
    written = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(written)
    return file


if __name__ == "__main__":
    print(add_key(Path(sys.argv[1]), sys.argv[2]).name)
