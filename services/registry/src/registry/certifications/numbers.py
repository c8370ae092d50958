"""Certificate numbers: `CPS-7K2M-Q9XT-4HV2`. Not guessable, readable aloud, and a typing error is noticed.

Eleven random signs of 31 that cannot be taken for each other (no 0, I, L, O, U) and a check sign, a weighted sum
modulo 31. There are 31^11 numbers; the column's uniqueness settles the rest.

Numbers of before, `CPS-7K2M-Q9XT`, stay good and are known by their length: seven of Crockford's 32 signs and a check.
"""

import secrets
from typing import NamedTuple

from shared.refusals import N_, Invalid

PREFIX = "CPS"
ATTENDANCE_PREFIX = "AT"
ATTENDANCE_LENGTH = 8
MODULUS = 31


class Form(NamedTuple):
    length: int
    alphabet: str
    alike: dict[int, str]
    """As what a sign is read that these numbers do not have."""


NEW = Form(12, "123456789ABCDEFGHJKMNPQRSTVWXYZ", str.maketrans({"I": "1", "L": "1", "U": "V"}))
OLD = Form(8, "0123456789ABCDEFGHJKMNPQRSTVWXYZ", str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"}))
FORMS = {form.length: form for form in (NEW, OLD)}
_NAMELESS = 3
"""So many digits are in no name."""


class Mistyped(Invalid):
    slug = "mistyped-number"
    sentence = N_("This number has a typing error. Please compare it with the certificate, one character at a time.")


class ZeroOrO(Mistyped):
    slug = "zero-in-number"
    sentence = N_(
        "There is no zero and no letter O in this number. Please look again: it may be a Q, a D, a 6 or an 8."
    )


def new_number() -> str:
    body = "".join(secrets.choice(NEW.alphabet) for _ in range(NEW.length - 1))
    return _written(body + check_character(body))


def check_character(body: str) -> str:
    """Weights from 1 on modulo 31: every wrong sign and every swap of neighbors is noticed in a new number.

    In an old one the check could not tell 0 from Z.
    """
    form = FORMS[len(body) + 1]
    total = sum(weight * form.alphabet.index(character) for weight, character in enumerate(body, start=1))
    return form.alphabet[total % MODULUS]


def as_written(typed: str) -> str:
    """The number that a person meant: case, spaces, dashes, look-alike characters and a missing CPS do not matter."""
    characters = _characters(typed)
    inside = characters if len(characters) in FORMS else characters.removeprefix(PREFIX)
    if len(inside) in FORMS and not is_attendance(typed):
        return _written(inside.translate(FORMS[len(inside)].alike))
    return characters


def as_meant(typed: str, field: str = "number") -> str:
    """The same, for a person who types: what cannot be a number is sent back with a word of advice.

    An attendance paper's number goes through as it is: there is an answer to it.
    """
    if is_attendance(typed):
        return attendance_as_written(typed)
    number = as_written(typed)
    if not is_sound(number):
        raise ZeroOrO(field) if _has_zero(number) else Mistyped(field)
    return number


def is_sound(number: str) -> bool:
    """Whether it has the form of a certificate's number and its check character is right."""
    characters = _characters(number).removeprefix(PREFIX)
    form = FORMS.get(len(characters))
    known = form is not None and number == _written(characters) and set(characters) <= set(form.alphabet)
    return known and check_character(characters[:-1]) == characters[-1]


def looks_like_number(typed: str) -> bool:
    """Whether somebody means a number and no name: it begins with CPS or AT, or has more digits than a name.

    Eight letters may be both. Those are a name.
    """
    digits = sum(character.isdigit() for character in _characters(typed))
    begun = _characters(typed).startswith(PREFIX) and "-" in typed
    known = typed.upper().startswith(PREFIX) or is_attendance(typed) or is_sound(as_written(typed))
    return begun or digits >= _NAMELESS or (digits > 0 and known)


def is_attendance(typed: str) -> bool:
    """Whether it is the number of an attendance paper, by its form alone: whether it exists is nobody's business."""
    begun = typed.strip().upper().startswith((f"{ATTENDANCE_PREFIX}-", f"{ATTENDANCE_PREFIX} "))
    characters = _characters(typed)
    length = len(ATTENDANCE_PREFIX) + ATTENDANCE_LENGTH
    return begun or (characters.startswith(ATTENDANCE_PREFIX) and len(characters) == length)


def attendance_as_written(typed: str) -> str:
    characters = _characters(typed).removeprefix(ATTENDANCE_PREFIX)
    return "-".join(part for part in (ATTENDANCE_PREFIX, characters[:4], characters[4:]) if part)


def _has_zero(number: str) -> bool:
    characters = _characters(number).removeprefix(PREFIX)
    return len(characters) == NEW.length and bool({"0", "O"} & set(characters))


def _characters(typed: str) -> str:
    return "".join(character for character in typed.upper() if character.isascii() and character.isalnum())


def _written(characters: str) -> str:
    parts = [characters[start : start + 4] for start in range(0, len(characters), 4)]
    return "-".join((PREFIX, *parts))
