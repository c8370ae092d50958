"""What a paper says as a signed text that any program can check: a compact JWS (RFC 7515) with Ed25519 (RFC 9864)."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode

from ce_tracker.log_papers.views import LogStatement
from shared.signing import Signer


def signed_text(says: LogStatement, key: Signer) -> str:
    header = json.dumps({"alg": "Ed25519", "kid": key.id}, separators=(",", ":"))
    body = f"{as_text(header.encode())}.{as_text(says.model_dump_json().encode())}"
    return f"{body}.{as_text(key.sign(body.encode()))}"


def said_in(signed: str) -> LogStatement:
    """What a text of our own says; it was sealed as it was signed."""
    part = signed.split(".")[1]
    return LogStatement.model_validate_json(urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def as_text(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()
