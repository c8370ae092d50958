"""Base58 as Bitcoin writes it, behind the `z` of a multibase."""

_SIGNS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
ED25519 = bytes.fromhex("ed01")
"""What a public key of this kind begins with in a Multikey."""


def encoded(raw: bytes) -> str:
    number, written = int.from_bytes(raw), ""
    while number:
        number, written = number // 58, _SIGNS[number % 58] + written
    return "z" + _SIGNS[0] * (len(raw) - len(raw.lstrip(b"\0"))) + written


def decoded(text: str) -> bytes:
    """ValueError for what is none."""
    if not text.startswith("z"):
        raise ValueError("no multibase of base58")
    number = 0
    for sign in text[1:]:
        number = number * 58 + _SIGNS.index(sign)
    zeros = len(text[1:]) - len(text[1:].lstrip(_SIGNS[0]))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8)


def multikey(public: bytes) -> str:
    return encoded(ED25519 + public)
