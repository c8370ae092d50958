"""An appointment for the oral part: its states, and who may meet whom."""

import hashlib
from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from exam.slots.rules import TimeTaken
from shared.moves import Moves
from shared.refusals import N_, Conflict

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
EARLY = timedelta(hours=12)
"""How long before its time an oral may have been held: plans change on the day."""


class State(StrEnum):
    """CANCELLED by the candidate, free of charge, until it begins. VOIDED: something went wrong on our side."""

    BOOKED = "booked"
    HELD = "held"
    CANCELLED = "cancelled"
    VOIDED = "voided"


class AlreadyBooked(Conflict):
    slug = "already-booked"
    sentence = N_("You have a time already. To choose another one, give that one back first.")


class NotHeldYet(Conflict):
    slug = "not-held-yet"
    sentence = N_("This talk is still ahead. Come back on its day.")


class AlreadyHeld(Conflict):
    slug = "already-held"
    sentence = N_("This is over already and cannot be changed.")


MOVES: Moves[State, Literal["hold", "cancel", "void"]] = Moves(
    {
        (State.BOOKED, "hold"): State.HELD,
        (State.BOOKED, "cancel"): State.CANCELLED,
        (State.BOOKED, "void"): State.VOIDED,
        (State.HELD, "void"): State.VOIDED,
    },
    otherwise=AlreadyHeld,
)


def refuse_unless_suits(examiners: Collection[str], unsuitable: frozenset[str]) -> None:
    if unsuitable.intersection(examiners):
        raise TimeTaken


def refuse_unless_day_has_come(starts_at: datetime, *, now: datetime) -> None:
    if now < starts_at - EARLY:
        raise NotHeldYet


def code_of(id: str) -> str:
    """What an examiner calls what they score by; it leads back to nobody."""
    number = int.from_bytes(hashlib.sha256(id.encode()).digest()[:8])
    letters = []
    for _ in range(6):
        number, letter = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters[:3]) + "-" + "".join(letters[3:])
