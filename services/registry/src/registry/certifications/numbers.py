"""Certificate numbers: `CPS-7K2M-Q9XT`. Not guessable, readable aloud, and a typing error is noticed.

Seven random signs of Crockford's Base32 (no I, L, O, U) and one check sign, a weighted sum modulo 31. There are 32^7
numbers; the column's uniqueness settles the rest.
"""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PREFIX = "CPS"
ATTENDANCE_PREFIX = "AT"
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


def new_number() -> str:
    body = "".join(secrets.choice(ALPHABET) for _ in range(7))
    signs = body + check_sign(body)
    return f"{PREFIX}-{signs[:4]}-{signs[4:]}"


def check_sign(body: str) -> str:
    """Weights 1 to 7 modulo 31 notice every single wrong sign but 0↔Z and every swap of neighbours but that one."""
    total = sum(weight * ALPHABET.index(sign) for weight, sign in enumerate(body, start=1))
    return ALPHABET[total % 31]


def as_written(typed: str) -> str:
    """The number that a person meant: case, spaces and look-alike signs do not matter."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    if signs.startswith(PREFIX):
        rest = signs.removeprefix(PREFIX).translate(_READ_AS)
        return f"{PREFIX}-{rest[:4]}-{rest[4:]}"
    return typed.strip().upper()


def is_attendance(typed: str) -> bool:
    """Whether it is the number of an attendance paper, by its form alone: whether it exists is nobody's business."""
    return typed.strip().upper().startswith(f"{ATTENDANCE_PREFIX}-")
