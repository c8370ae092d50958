"""Signatures as Standard Webhooks has them: HMAC-SHA256 over id, moment and body, one for each secret that counts."""

import hmac
import secrets as random
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass

SECRET_BYTES = 32


@dataclass(frozen=True)
class Message:
    """However often it is sent, it has one id, by which its reader knows it again."""

    id: str
    url: str
    body: bytes
    secrets: tuple[bytes, ...]


def new_secret() -> bytes:
    return random.token_bytes(SECRET_BYTES)


def secret_as_written(secret: bytes) -> str:
    """As its reader keeps it."""
    return "whsec_" + b64encode(secret).decode()


def signature(secret: bytes, message_id: str, moment: int, body: bytes) -> str:
    """`moment`: seconds since 1970."""
    signed = f"{message_id}.{moment}.".encode() + body
    return "v1," + b64encode(hmac.digest(secret, signed, "sha256")).decode()


def signed_headers(secrets: Sequence[bytes], message_id: str, moment: int, body: bytes) -> dict[str, str]:
    """With several secrets a reader who knows one of them is content: so a secret can be changed without a gap."""
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(moment),
        "webhook-signature": " ".join(signature(secret, message_id, moment, body) for secret in secrets),
    }
