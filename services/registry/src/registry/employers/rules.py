"""Who acts for an organization, from when to when, and how much it may look up in a day."""

from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, NotAllowed, UsedUp

ROWS_A_DAY = 2_000
"""Numbers with names that one organization may look up in a day, in lists and one by one. Ours."""


class Kind(StrEnum):
    EMPLOYER = "employer"
    HEALTH_SYSTEM = "health-system"


class State(StrEnum):
    ASKED = "asked"
    VERIFIED = "verified"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


class AlreadyAnswered(Conflict):
    slug = "already-answered"
    sentence = N_("Somebody has answered this already. Nothing was changed.")


class OneWaits(Conflict):
    slug = "one-waits"
    sentence = N_("You have asked for an organization that waits for an answer. Please wait for it, or take it back.")


class NotAnOwner(NotAllowed):
    slug = "not-an-owner"
    sentence = N_("Only those who lead this organization here can do that. Please ask one of them.")


class RowsUsedUp(UsedUp):
    slug = "rows-used-up"
    sentence = N_(
        "Today your organization has looked up as many people as we show it in a day. A single number still works in "
        "the registry. Please come back tomorrow, or ask us."
    )


MOVES: Moves[State, Literal["verify", "decline", "withdraw", "end"]] = Moves(
    {
        (State.ASKED, "verify"): State.VERIFIED,
        (State.ASKED, "decline"): State.DECLINED,
        (State.ASKED, "withdraw"): State.WITHDRAWN,
        (State.VERIFIED, "end"): State.ENDED,
    },
    otherwise=AlreadyAnswered,
)


def refuse_if_one_waits(*, waiting: bool) -> None:
    if waiting:
        raise OneWaits


def refuse_unless_owner(*, owner: bool) -> None:
    if not owner:
        raise NotAnOwner


def refuse_unless_rows_left(used: int, asked: int, *, seconds: int) -> None:
    if used + asked > ROWS_A_DAY:
        raise RowsUsedUp(seconds=seconds)
