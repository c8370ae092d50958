"""The first field of every form that changes something: a page shown to this session held it.

It looks different on each page, so that the length of a compressed page tells nothing of it.
"""

from secrets import compare_digest, token_bytes

FIELD = "_form"


def masked(secret: str) -> str:
    """`secret`: hexadecimal. Twice as long as it, and never the same twice."""
    plain = bytes.fromhex(secret)
    mask = token_bytes(len(plain))
    return (mask + _xor(mask, plain)).hex()


def fits(sent: str, secret: str) -> bool:
    """Whether a form sent what a page of this session held; False for anything else, and where there is no secret."""
    try:
        both = bytes.fromhex(sent)
    except ValueError:
        return False
    half = len(both) // 2
    return bool(secret) and compare_digest(_xor(both[:half], both[half:]).hex(), secret)


def _xor(mask: bytes, other: bytes) -> bytes:
    return bytes(one ^ two for one, two in zip(mask, other, strict=False))
