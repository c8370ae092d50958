"""Certificate numbers: `CPS-7K2M-Q9XT`. Not guessable, readable aloud, and a typing error is noticed.

Seven random characters of Crockford's Base32 (no I, L, O, U) and a check character, a weighted sum modulo 31. There
are 32^7 numbers; the column's uniqueness settles the rest.
"""

import secrets

from shared.refusals import N_, Invalid

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PREFIX = "CPS"
ATTENDANCE_PREFIX = "AT"
LENGTH = 8
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


class Mistyped(Invalid):
    slug = "mistyped-number"
    sentence = N_("This number has a typing error. Please compare it with the certificate, one character at a time.")


def new_number() -> str:
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return _written(body + check_character(body))


def check_character(body: str) -> str:
    """Weights 1 to 7 modulo 31 notice every wrong character but 0↔Z and every swap of neighbours but that one."""
    total = sum(weight * ALPHABET.index(character) for weight, character in enumerate(body, start=1))
    return ALPHABET[total % 31]


def as_written(typed: str) -> str:
    """The number that a person meant: case, spaces, dashes, look-alike characters and a missing CPS do not matter."""
    characters = _characters(typed)
    if characters.startswith(PREFIX) and len(characters) == len(PREFIX) + LENGTH:
        return _written(characters.removeprefix(PREFIX).translate(_READ_AS))
    if len(characters) == LENGTH and not is_attendance(typed):
        return _written(characters.translate(_READ_AS))
    return characters


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
    """Whether it has the form of a certificate's number and its check character is right."""
    characters = _characters(number).removeprefix(PREFIX)
    known = number == _written(characters) and len(characters) == LENGTH and set(characters) <= set(ALPHABET)
    return known and check_character(characters[:-1]) == characters[-1]


def is_attendance(typed: str) -> bool:
    """Whether it is the number of an attendance paper, by its form alone: whether it exists is nobody's business."""
    begun = typed.strip().upper().startswith((f"{ATTENDANCE_PREFIX}-", f"{ATTENDANCE_PREFIX} "))
    characters = _characters(typed)
    return begun or (characters.startswith(ATTENDANCE_PREFIX) and len(characters) == len(ATTENDANCE_PREFIX) + LENGTH)


def attendance_as_written(typed: str) -> str:
    characters = _characters(typed).removeprefix(ATTENDANCE_PREFIX)
    return "-".join(part for part in (ATTENDANCE_PREFIX, characters[:4], characters[4:]) if part)


def _characters(typed: str) -> str:
    return "".join(character for character in typed.upper() if character.isascii() and character.isalnum())


def _written(characters: str) -> str:
    return f"{PREFIX}-{characters[:4]}-{characters[4:]}"
