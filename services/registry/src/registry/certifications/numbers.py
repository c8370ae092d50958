"""Certificate numbers: `CPS-7K2M-Q9XT`. Not guessable, readable aloud, and a typing error is noticed.

Seven random signs of Crockford's Base32 (no I, L, O, U) and one check sign, a weighted sum modulo 31. There are 32^7
numbers; the column's uniqueness settles the rest.
"""

import secrets

from shared.refusals import N_, Invalid

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PREFIX = "CPS"
ATTENDANCE_PREFIX = "AT"
SIGNS = 8
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


class Mistyped(Invalid):
    slug = "mistyped-number"
    sentence = N_("This number has a typing error. Please compare it with the certificate, one character at a time.")


def new_number() -> str:
    body = "".join(secrets.choice(ALPHABET) for _ in range(SIGNS - 1))
    return _written(body + check_sign(body))


def check_sign(body: str) -> str:
    """Weights 1 to 7 modulo 31 notice every single wrong sign but 0↔Z and every swap of neighbours but that one."""
    total = sum(weight * ALPHABET.index(sign) for weight, sign in enumerate(body, start=1))
    return ALPHABET[total % 31]


def as_written(typed: str) -> str:
    """The number that a person meant: case, spaces, dashes, look-alike signs and a missing CPS do not matter."""
    signs = _signs(typed)
    if signs.startswith(PREFIX) and len(signs) == len(PREFIX) + SIGNS:
        return _written(signs.removeprefix(PREFIX).translate(_READ_AS))
    if len(signs) == SIGNS and not is_attendance(typed):
        return _written(signs.translate(_READ_AS))
    return signs


def as_meant(typed: str) -> str:
    """The same, for a person who types: what cannot be a number is sent back with a word of advice.

    An attendance paper's number goes through as it is: there is an answer to it.
    """
    if is_attendance(typed):
        return attendance_as_written(typed)
    number = as_written(typed)
    if not is_sound(number):
        raise Mistyped("number")
    return number


def is_sound(number: str) -> bool:
    """Whether it has the form of a certificate's number and its check sign is right."""
    signs = _signs(number).removeprefix(PREFIX)
    known = number == _written(signs) and len(signs) == SIGNS and set(signs) <= set(ALPHABET)
    return known and check_sign(signs[:-1]) == signs[-1]


def is_attendance(typed: str) -> bool:
    """Whether it is the number of an attendance paper, by its form alone: whether it exists is nobody's business."""
    begun = typed.strip().upper().startswith((f"{ATTENDANCE_PREFIX}-", f"{ATTENDANCE_PREFIX} "))
    signs = _signs(typed)
    return begun or (signs.startswith(ATTENDANCE_PREFIX) and len(signs) == len(ATTENDANCE_PREFIX) + SIGNS)


def attendance_as_written(typed: str) -> str:
    signs = _signs(typed).removeprefix(ATTENDANCE_PREFIX)
    return "-".join(part for part in (ATTENDANCE_PREFIX, signs[:4], signs[4:]) if part)


def _signs(typed: str) -> str:
    return "".join(sign for sign in typed.upper() if sign.isascii() and sign.isalnum())


def _written(signs: str) -> str:
    return f"{PREFIX}-{signs[:4]}-{signs[4:]}"
