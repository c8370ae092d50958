"""What is told of a number of people, so that nobody is found in it.

Every number is rounded to tens by itself, totals too, and fewer than fifteen are told as that. Whoever takes numbers
from each other, of one table, of two, or of two days, does not learn how many fewer than ten are. (Were only fewer than
ten hidden, five cells of nine would be betrayed by their total of fifty.)
"""

from collections.abc import Mapping
from enum import StrEnum

from registry.statuses.rules.public_status import Kind

FEW, STEP = 15, 10
"""Fewer are told as "fewer than fifteen", none too."""


class Group(StrEnum):
    """How entries stand, in kinds of which there are many."""

    CERTIFIED = "certified"
    INACTIVE = "inactive"
    RETIRED = "retired"
    DECIDED = "decided"
    CHECKING = "checking"


GROUPS: Mapping[Kind, Group] = {
    Kind.ACTIVE: Group.CERTIFIED,
    Kind.GRACE: Group.CERTIFIED,
    Kind.INACTIVE: Group.INACTIVE,
    Kind.RETIRED: Group.RETIRED,
    Kind.SUSPENDED: Group.DECIDED,
    Kind.REVOKED: Group.DECIDED,
    Kind.CHECKING: Group.CHECKING,
}


def rounded(count: int) -> int | None:
    """To the nearest ten; None: fewer than fifteen."""
    return None if count < FEW else (count + STEP // 2) // STEP * STEP
