"""Who is asked to be forgotten: two people, and the person's time to say no."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict

TIME_TO_SAY_NO = timedelta(days=7)
"""Between the second approval and the erasure: whoever did not ask for it can stop it."""


class State(StrEnum):
    """Of what somebody was asked for. From `begun` on nothing stops it."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    BEGUN = "begun"
    DONE = "done"
    DECLINED = "declined"
    STOPPED = "stopped"


OPEN = (State.WAITING, State.CONFIRMED, State.BEGUN)


class AlreadyAnswered(Conflict):
    slug = "already-answered"
    sentence = N_("Somebody has answered this already. Nothing was changed.")


class AlreadyAsked(Conflict):
    slug = "already-asked"
    sentence = N_("Somebody has asked for this person already. Please look at the list.")


class NothingToStop(Conflict):
    slug = "nothing-to-stop"
    sentence = N_("Nothing waits that you could stop. Please look again.")


MOVES: Moves[State, Literal["confirm", "decline", "stop", "begin", "carry out"]] = Moves(
    {
        (State.WAITING, "confirm"): State.CONFIRMED,
        (State.WAITING, "decline"): State.DECLINED,
        (State.WAITING, "stop"): State.STOPPED,
        (State.CONFIRMED, "stop"): State.STOPPED,
        (State.CONFIRMED, "begin"): State.BEGUN,
        (State.WAITING, "carry out"): State.DONE,
        (State.CONFIRMED, "carry out"): State.DONE,
        (State.BEGUN, "carry out"): State.DONE,
    },
    otherwise=AlreadyAnswered,
)
"""`make forget` carries out what waits or was confirmed, too: whoever can run it can read everything anyway."""


def refuse_if_asked(asked: bool) -> None:
    if asked:
        raise AlreadyAsked


@dataclass(frozen=True)
class Wish:
    """Who wants to be forgotten, in which words; what would go, by table, and whether a decision would stay."""

    person_id: str
    reason: str
    known_by: str
    would_go: Mapping[str, int]
    decision_stays: bool
