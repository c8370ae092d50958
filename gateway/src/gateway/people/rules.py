"""Who may be given which role, and how."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from gateway.accounts.rules import Role
from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid, NotFound

BY_TWO = frozenset((Role.ADMINISTRATOR, Role.EXAMINER, Role.ITEM_WRITER))
"""Whoever holds one of these decides about others, or knows the keys of what is asked: nobody gives it alone."""


class GrantState(StrEnum):
    """Of a role that two have given. WAITING until its time has come; meanwhile anybody who administers may stop it."""

    WAITING = "waiting"
    BEGUN = "begun"
    STOPPED = "stopped"


class NobodyFound(NotFound, Invalid):
    slug = "nobody-found"
    sentence = N_("Nobody has an account with this address. Please check it, or ask the person to open one.")


class NothingWaits(Conflict):
    slug = "nothing-waits"
    sentence = N_("This role is not waiting any more. Please look at it again.")


MOVES: Moves[GrantState, Literal["begin", "stop"]] = Moves(
    {(GrantState.WAITING, "begin"): GrantState.BEGUN, (GrantState.WAITING, "stop"): GrantState.STOPPED},
    otherwise=NothingWaits,
)


def begins_at(waiting: timedelta, *, now: datetime) -> datetime:
    """Time in which every administrator hears of it, and can stop it."""
    return now + waiting
