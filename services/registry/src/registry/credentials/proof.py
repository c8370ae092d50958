"""Data Integrity with eddsa-rdfc-2022: signing and checking, in processes of their own (`shared.apart`).

The contexts lie here, pinned; nothing is ever fetched. PyLD leaves out what no context defines, so a field that
somebody added would still be signed right: whatever is left out is refused.
"""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld  # type: ignore[import-untyped]  # it tells no types

from registry.credentials.base58 import ED25519, decoded, encoded
from shared.apart.inside import serve
from shared.signing import Signer, key_of

KEY = "registry-credentials"
"""What the key is called in `var/secrets`, and what it is for."""
FOLDER = Path(__file__).parent / "contexts"
CONTEXTS = {
    "https://www.w3.org/ns/credentials/v2": "credentials-v2.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": "open-badges-3.0.3.json",
}
Document = dict[str, Any]


def signed(document: Document, key: Signer, method: str, created: str) -> Document:
    """The document with its proof."""
    proof = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": created,
        "verificationMethod": method,
        "proofPurpose": "assertionMethod",
    }
    return document | {"proof": proof | {"proofValue": encoded(key.sign(_signable(document, proof)))}}


def holds(signed_document: Document, public: bytes) -> bool:
    """Whether this key signed all that the document says."""
    proof = signed_document.get("proof")
    if not isinstance(proof, dict) or proof.get("cryptosuite") != "eddsa-rdfc-2022":
        return False
    document = {name: value for name, value in signed_document.items() if name != "proof"}
    config = {name: value for name, value in proof.items() if name != "proofValue"}
    try:
        if left_out(document):
            return False
        Ed25519PublicKey.from_public_bytes(public).verify(decoded(proof["proofValue"]), _signable(document, config))
    except (InvalidSignature, ValueError, KeyError, TypeError, AttributeError, jsonld.JsonLdError):
        return False
    return True


def left_out(document: Document) -> list[str]:
    """What no context defines, and no signature would cover."""
    lost: list[str] = []
    jsonld.expand(document, {"documentLoader": bundled}, on_property_dropped=lambda name, *_: lost.append(str(name)))
    return lost


def bundled(url: str, _: Any = None) -> Document:
    if url not in CONTEXTS:
        raise jsonld.JsonLdError("not one of ours", "jsonld.LoadDocumentError", code="loading document failed")
    about = {"contextUrl": None, "documentUrl": url, "contentType": "application/ld+json"}
    return about | {"document": _context(CONTEXTS[url])}


@cache
def _context(name: str) -> Any:
    return json.loads((FOLDER / name).read_text("utf-8"))


def _signable(document: Document, proof: Document) -> bytes:
    return _hash({"@context": document["@context"], **proof}) + _hash(document)


def _hash(document: Document) -> bytes:
    how = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": bundled}
    return sha256(jsonld.normalize(document, how).encode()).digest()


def answer(request: bytes) -> bytes:
    """`sign`: a document, the id of the key, its method and moment. `check`: a document, and Multikeys by method."""
    asked = json.loads(request)
    if "sign" in asked:
        key = key_of(KEY, asked["key"])
        return json.dumps(signed(asked["sign"], key, asked["method"], asked["created"])).encode()
    return json.dumps(_is_signed(asked["check"], asked["keys"])).encode()


def _is_signed(document: Any, keys: dict[str, str]) -> bool:
    proof = document.get("proof") if isinstance(document, dict) else None
    method = proof.get("verificationMethod") if isinstance(proof, dict) else None
    if not isinstance(method, str) or method not in keys:
        return False
    return holds(document, decoded(keys[method]).removeprefix(ED25519))


if __name__ == "__main__":
    serve(answer)
