"""A suspension for the time being: by two, for serious present danger alone, and it ends by itself."""

from enum import StrEnum
from typing import Literal

from registry.statuses.rules.mark_certification import Mark
from shared.moves import Moves
from shared.refusals import N_, Conflict

Verb = Literal["suspend", "keep", "lift"]


class State(StrEnum):
    PROPOSED = "proposed"
    STANDS = "stands"
    ENDED = "ended"


class NoInterim(Conflict):
    slug = "no-interim"
    sentence = N_("No suspension for the time being stands or waits here now.")


class InterimThere(Conflict):
    slug = "interim-there"
    sentence = N_("A suspension for the time being waits or stands here already.")


class NotToSuspend(Conflict):
    slug = "not-to-suspend"
    sentence = N_("This certification is suspended or revoked already.")


MOVES: Moves[State, Literal["suspend", "keep", "lift", "lapse", "decide", "drop"]] = Moves(
    {
        (State.PROPOSED, "suspend"): State.STANDS,
        (State.PROPOSED, "drop"): State.ENDED,
        (State.STANDS, "keep"): State.STANDS,
        (State.STANDS, "lift"): State.ENDED,
        (State.STANDS, "lapse"): State.ENDED,
        (State.STANDS, "decide"): State.ENDED,
    },
    otherwise=NoInterim,
)


def refuse_unless_to_suspend(mark: Mark) -> None:
    if mark in (Mark.SUSPENDED, Mark.REVOKED):
        raise NotToSuspend
