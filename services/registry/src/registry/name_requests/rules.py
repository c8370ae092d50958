"""A name stands on nothing until another person has seen it."""

from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.names import fold
from shared.refusals import N_, Conflict, Invalid


class Kind(StrEnum):
    """The first name, another one in its place, or one that somebody goes by beside their own."""

    FIRST = "first"
    CHANGE = "change"
    USED = "used"


class State(StrEnum):
    WAITING = "waiting"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class AlreadyAnswered(Conflict):
    slug = "already-answered"
    sentence = N_("Somebody has answered this already. Nothing was changed.")


class SameName(Invalid):
    slug = "same-name"
    sentence = N_("This name is confirmed already. You can show it as it is.")


class NothingWaits(Conflict):
    slug = "nothing-waits"
    sentence = N_("No name of yours waits now. Nothing was changed.")


MOVES: Moves[State, Literal["confirm", "decline", "withdraw"]] = Moves(
    {
        (State.WAITING, "confirm"): State.CONFIRMED,
        (State.WAITING, "decline"): State.DECLINED,
        (State.WAITING, "withdraw"): State.WITHDRAWN,
    },
    otherwise=AlreadyAnswered,
)


def kind_of(attested: str | None, *, beside: bool) -> Kind:
    if attested is None:
        return Kind.FIRST
    return Kind.USED if beside else Kind.CHANGE


def refuse_if_confirmed(name: str, attested: str | None, used: tuple[str, ...]) -> None:
    """The same letters with other capitals are another name to whoever bears it."""
    if name == attested or name in used:
        raise SameName("name")


def is_alike(name: str, attested: str | None) -> bool:
    """Whether it differs by capitals and accents alone, for whoever decides."""
    return attested is not None and fold(name) == fold(attested)
