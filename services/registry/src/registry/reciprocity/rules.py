"""What another agency certified counts here as training and examination, once two people have seen it."""

from datetime import date
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid


class State(StrEnum):
    WAITING = "waiting"
    RECOGNISED = "recognized"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class AlreadyDecided(Conflict):
    slug = "already-decided"
    sentence = N_("This has been decided already. Nothing was changed.")


class AlreadyAsked(Conflict):
    slug = "already-asked"
    sentence = N_("You have asked already, and we are looking at it. You can take it back and ask again.")


class NotNeeded(Conflict):
    slug = "not-needed"
    sentence = N_("You are in the registry already. Nothing needs to be recognized.")


class NotYet(Invalid):
    slug = "not-yet"
    sentence = N_("This day lies ahead. Please give the day on which you were certified.")


MOVES: Moves[State, Literal["recognize", "decline", "withdraw"]] = Moves(
    {
        (State.WAITING, "recognize"): State.RECOGNISED,
        (State.WAITING, "decline"): State.DECLINED,
        (State.WAITING, "withdraw"): State.WITHDRAWN,
    },
    otherwise=AlreadyDecided,
)


def refuse_unless_past(day: date, today: date) -> None:
    if day > today:
        raise NotYet("certified_on")


def refuse_if_asked(*, waits: bool, certified: bool) -> None:
    if certified:
        raise NotNeeded
    if waits:
        raise AlreadyAsked
