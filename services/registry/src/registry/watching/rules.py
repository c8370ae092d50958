"""Consent, one organization at a time, and what counts as a change."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from registry.changes.rules import Answered
from registry.statuses.rules.public_status import Kind
from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid

Answer = Literal["give", "refuse", "withdraw"]
EACH = timedelta(minutes=1)
"""How often the entries that an organization watches are looked at."""
ASK_AGAIN_AFTER = timedelta(days=90)
"""Whoever said no, or ended it, is not asked again for so long; they themselves can say yes at any time."""


class State(StrEnum):
    ASKED = "asked"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"
    """By the organization."""


class NotThatWay(Conflict):
    slug = "not-that-way"
    sentence = N_("This was answered already, or has ended. Please look at it again.")


class UnknownEntry(Invalid):
    slug = "unknown-entry"
    sentence = N_(
        "We know no entry with this number and name. Please compare both with the certificate, or ask the person."
    )


class AskedAlready(Conflict):
    slug = "asked-already"
    sentence = N_("You asked this person already, or watch the entry.")


class AskedTooSoon(Conflict):
    slug = "asked-too-soon"
    sentence = N_("This person said no, or ended it. They can say yes by themselves; you can ask again after {day}.")


MOVES: Moves[State, Literal["ask", "give", "refuse", "withdraw", "end"]] = Moves(
    {
        (State.ASKED, "give"): State.GIVEN,
        (State.ASKED, "refuse"): State.REFUSED,
        (State.GIVEN, "withdraw"): State.WITHDRAWN,
        (State.REFUSED, "give"): State.GIVEN,
        (State.WITHDRAWN, "give"): State.GIVEN,
        (State.ASKED, "end"): State.ENDED,
        (State.GIVEN, "end"): State.ENDED,
        (State.REFUSED, "ask"): State.ASKED,
        (State.WITHDRAWN, "ask"): State.ASKED,
        (State.ENDED, "ask"): State.ASKED,
    },
    otherwise=NotThatWay,
)


def has_changed(before: Answered, after: Answered) -> bool:
    """Whether the public answer is another one. "Being checked" says nothing yet, so it is no news."""
    return after.kind != Kind.CHECKING and after != before


def refuse_if_asked_already(state: State) -> None:
    if state in (State.ASKED, State.GIVEN):
        raise AskedAlready


def refuse_if_too_soon(state: State, answered_on: date | None, today: date) -> None:
    if state in (State.REFUSED, State.WITHDRAWN) and answered_on is not None:
        again = answered_on + ASK_AGAIN_AFTER
        if today <= again:
            raise AskedTooSoon(day=again)
