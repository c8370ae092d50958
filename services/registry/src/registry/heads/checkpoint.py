"""Heads as others read them: C2SP tlog-checkpoint in a signed note, with an Ed25519 key."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from shared.signing import Signer

_ED25519 = b"\x01"
_DASH = "\u2014"


@dataclass(frozen=True)
class Checkpoint:
    origin: str
    size: int
    root: bytes

    @property
    def year(self) -> int:
        return int(self.origin.rpartition("/")[2])

    @property
    def body(self) -> str:
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n"


def origin_of(address: str, year: int) -> str:
    """A tree a year is a log of its own, with a name that no other log has."""
    return f"{urlsplit(address).netloc}/registry/ledger/{year}"


def signed(checkpoint: Checkpoint, key: Signer) -> str:
    name = checkpoint.origin.rpartition("/")[0]
    signature = b64encode(_key_id(name, key.public) + key.sign(checkpoint.body.encode())).decode()
    return f"{checkpoint.body}\n{_DASH} {name} {signature}\n"


def verifier_of(address: str, public: bytes) -> str:
    """The key as `name+id+key`, for whoever checks."""
    name = origin_of(address, 0).rpartition("/")[0]
    return f"{name}+{_key_id(name, public).hex()}+{b64encode(_ED25519 + public).decode()}"


def keys_by_name(verifiers: list[str]) -> Mapping[tuple[str, str], bytes]:
    """Public keys by name and id, of verifiers as they are published."""
    parts = [one.split("+", 2) for one in verifiers]
    return {(name, key_id): b64decode(key)[1:] for name, key_id, key in parts}


def read_note(note: str, keys: Mapping[tuple[str, str], bytes]) -> Checkpoint | None:
    """What a note says, if one of these keys signed it."""
    body, _, signatures = note.partition("\n\n")
    body += "\n"
    try:
        origin, size, root = body.split("\n")[:3]
        checkpoint = Checkpoint(origin, int(size), b64decode(root, validate=True))
    except ValueError:
        return None
    known = any(_holds(line, body, keys) for line in signatures.splitlines())
    return checkpoint if known and checkpoint.body == body else None


def _holds(line: str, body: str, keys: Mapping[tuple[str, str], bytes]) -> bool:
    try:
        dash, name, written = line.split(" ")
        blob = b64decode(written, validate=True)
        public = keys[name, blob[:4].hex()]
        Ed25519PublicKey.from_public_bytes(public).verify(blob[4:], body.encode())
    except (ValueError, KeyError, InvalidSignature):
        return False
    return dash == _DASH


def _key_id(name: str, public: bytes) -> bytes:
    return sha256(name.encode() + b"\n" + _ED25519 + public).digest()[:4]
