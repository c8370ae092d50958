"""What people have to bring, and when all of it is settled. Silence settles nothing."""

from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from exam.accommodations.rules import Kind
from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid

NEEDS_PEOPLE = (Kind.READER, Kind.SCRIBE, Kind.INTERPRETER, Kind.QUIET_ROOM, Kind.FORMAT)
"""Who or what has to be there; the rest a device and the clock do alone."""
HOLDS = timedelta(days=1)
"""What was arranged for a moment counts until so long after it; for another day it is arranged anew."""


class State(StrEnum):
    """Of what is kept; else it is approved and nobody has arranged it. REPLACED: by a later one, or asked anew."""

    ARRANGED = "arranged"
    CONFIRMED = "confirmed"
    WAIVED = "waived"
    REPLACED = "replaced"


class Settled(StrEnum):
    """How one kind of help stands for one part."""

    APPROVED = "approved"
    ARRANGED = "arranged"
    CONFIRMED = "confirmed"
    WAIVED = "waived"
    OVER = "over"


class StillToSettle(Conflict):
    slug = "still-to-settle"
    sentence = N_(
        "Help was approved that people bring, and not all of it is settled yet. "
        "The page “Help that people bring” says what we wait for, and whom to ask."
    )


class HelpChanged(Conflict):
    slug = "help-changed"
    sentence = N_("This was arranged anew in the meantime. Please look at it as it is now.")


class NotThatEarly(Invalid):
    slug = "not-that-early"
    sentence = N_("Please choose a time that is still to come.")


MOVES: Moves[State, Literal["confirm", "replace"]] = Moves(
    {
        (State.ARRANGED, "confirm"): State.CONFIRMED,
        (State.ARRANGED, "replace"): State.REPLACED,
        (State.CONFIRMED, "replace"): State.REPLACED,
        (State.WAIVED, "replace"): State.REPLACED,
    },
    otherwise=HelpChanged,
)


def settled(state: State | None, arranged_for: datetime | None, *, now: datetime) -> Settled:
    """How help stands now; what was arranged for a day that is over does not count."""
    if state is None or state == State.REPLACED:
        return Settled.APPROVED
    if arranged_for is not None and now > arranged_for + HOLDS:
        return Settled.OVER
    return Settled(state)


def refuse_unless_settled(help: Collection[Settled]) -> None:
    if any(one not in (Settled.CONFIRMED, Settled.WAIVED) for one in help):
        raise StillToSettle


def refuse_unless_to_come(arranged_for: datetime, *, now: datetime) -> None:
    if arranged_for <= now:
        raise NotThatEarly("day")
