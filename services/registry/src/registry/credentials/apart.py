"""What is done in processes of their own: signing, checking a signature, looking into a PDF."""

import json
from typing import Any

from shared.apart import Apart
from shared.refusals import N_, Unavailable


class NotSealed(Unavailable):
    slug = "not-sealed"
    sentence = N_("The signature could not be made or checked just now. Please try again in a minute.")


_SIGNING = Apart("registry.credentials.proof", refusal=NotSealed)
_CHECKING = Apart("registry.credentials.proof", refusal=NotSealed, at_once=2)
"""Another one: what strangers show us is never where our key is, and holds up no signature."""
_LOOKING_INTO = Apart("registry.credentials.enclosed", refusal=NotSealed, at_once=2, stays=0)


async def sign(document: dict[str, Any], key_id: str, method: str, created: str) -> dict[str, Any]:
    """The document with its proof, by the key of that id."""
    request = {"sign": document, "key": key_id, "method": method, "created": created}
    return dict(json.loads(await _SIGNING.ask(json.dumps(request).encode())))


async def check(document: Any, keys: dict[str, str]) -> bool:
    """Whether one of our keys signed all that it says. `keys`: Multikeys by the method that names them."""
    return bool(json.loads(await _CHECKING.ask(json.dumps({"check": document, "keys": keys}).encode())))


async def enclosed_in(paper: bytes) -> bytes:
    """The credential in a PDF, as it lies there; nothing where there is none."""
    return await _LOOKING_INTO.ask(paper)
