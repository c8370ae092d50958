"""A talk as it is booked: who may meet whom, and by which code it goes."""

import hashlib
from collections.abc import Collection

from exam.slots.rules import TimeTaken
from shared.refusals import N_, Conflict, Invalid

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


class AlreadyBooked(Conflict):
    slug = "already-booked"
    sentence = N_("You have a time already. To choose another one, give that one back first.")


class ReasonNeeded(Invalid):
    slug = "reason-needed"
    sentence = N_("Somebody has this time. Please write to them why it cannot be kept.")


def refuse_unless_reason(reason: str, is_booked: bool) -> None:
    if is_booked and not reason:
        raise ReasonNeeded("reason")


def refuse_unless_suits(examiners: Collection[str], unsuitable: frozenset[str]) -> None:
    if unsuitable.intersection(examiners):
        raise TimeTaken


def code_of(id: str) -> str:
    """What an examiner calls what they score by; it leads back to nobody."""
    number = int.from_bytes(hashlib.sha256(id.encode()).digest()[:8])
    letters = []
    for _ in range(6):
        number, letter = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters[:3]) + "-" + "".join(letters[3:])
