"""What a certification is worth on a given day, and what may be done to it.

The status is computed from dates and decisions when somebody asks; no job flips it at midnight. Sources of the public
words: the default rule set of the agency (grace of 90 days after a missed year).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from shared.refusals import N_, Conflict

Kind = Literal["active", "grace", "inactive", "suspended", "revoked", "retired", "checking"]
Decision = Literal["suspend", "reinstate", "revoke", "retire"]
DECISIONS: tuple[Decision, ...] = get_args(Decision)
Mark = Literal["none", "suspended", "revoked", "retired"]

MOVES: Mapping[tuple[Mark, Decision], Mark] = {
    ("none", "suspend"): "suspended",
    ("none", "revoke"): "revoked",
    ("none", "retire"): "retired",
    ("suspended", "reinstate"): "none",
    ("suspended", "revoke"): "revoked",
    ("retired", "reinstate"): "none",
}
"""What people may decide about a certification, and what then stands on it."""

SENTENCES: Mapping[Kind, str] = {
    "active": N_("Certified until {until}."),
    "grace": N_("Certified; renewal due by {until}."),
    "inactive": N_("Not currently certified. This says nothing about conduct or health."),
    "suspended": N_("Suspended by a decision of {since}."),
    "revoked": N_("Revoked by a decision of {since}."),
    "retired": N_("Retired. Certified in the past; not certified now."),
    "checking": N_("We are checking this entry; ask us."),
}

CERTIFIED: tuple[Kind, ...] = ("active", "grace")


class ForbiddenMove(Conflict):
    slug = "forbidden-move"
    sentence = N_("This cannot be decided while the entry stands as it does. Please look at it again.")


@dataclass(frozen=True)
class Standing:
    """Everything a status is computed from.

    `valid_until` is the last day of the newest validity; `grace_until` the last day of grace that was told for the
    year that ended with it; `conditions_stand` whether training, examination and commitment all still do.
    """

    valid_until: date
    grace_until: date | None = None
    mark: Mark = "none"
    marked_on: date | None = None
    conditions_stand: bool = True
    being_checked: bool = False


@dataclass(frozen=True)
class Status:
    kind: Kind
    until: date | None = None
    since: date | None = None

    @property
    def sentence(self) -> str:
        return SENTENCES[self.kind]

    @property
    def certified(self) -> bool:
        return self.kind in CERTIFIED


def status(standing: Standing, today: date) -> Status:
    """The public truth on a day. A date that passed without the fact that belongs to it is "being checked"."""
    if standing.being_checked or not standing.conditions_stand:
        return Status("checking")
    if standing.mark != "none":
        return Status(standing.mark, since=standing.marked_on)
    if today <= standing.valid_until:
        return Status("active", until=standing.valid_until)
    if standing.grace_until is None:
        return Status("checking")
    if today <= standing.grace_until:
        return Status("grace", until=standing.grace_until)
    return Status("inactive")


def move(mark: Mark, decision: Decision) -> Mark:
    try:
        return MOVES[mark, decision]
    except KeyError:
        raise ForbiddenMove from None


def first_validity(granted_on: date) -> date:
    """To the end of the CE year that follows: continuing education begins the January after certification."""
    return date(granted_on.year + 1, 12, 31)


def validity_after(fulfilled_year: int) -> date:
    """A fulfilled year carries to the end of the next."""
    return date(fulfilled_year + 1, 12, 31)


def validity_after_return(returned_on: date) -> date:
    """Hours made up after the grace bring a person back until the end of the current year."""
    return date(returned_on.year, 12, 31)
