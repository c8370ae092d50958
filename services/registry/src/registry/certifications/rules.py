"""What a certification is worth on a given day, and what may be done to it.

The status is computed from dates and decisions when somebody asks; no job flips it at midnight. Sources of the public
words: the default rule set of the agency (grace of 90 days after a missed year).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from shared.refusals import N_, Conflict

Kind = Literal["active", "grace", "inactive", "suspended", "revoked", "retired", "checking"]
Decision = Literal["suspend", "reinstate", "revoke"]
"""What two people decide."""
OwnAct = Literal["retire", "return"]
"""What a person does themselves, at any time."""
Act = Decision | OwnAct
Mark = Literal["none", "suspended", "revoked", "retired"]
DECISIONS: tuple[Decision, ...] = get_args(Decision)
OWN_ACTS: tuple[OwnAct, ...] = get_args(OwnAct)
MARKS: tuple[Mark, ...] = get_args(Mark)

MOVES: Mapping[tuple[Mark, Act], Mark] = {
    ("none", "suspend"): "suspended",
    ("none", "revoke"): "revoked",
    ("none", "retire"): "retired",
    ("suspended", "reinstate"): "none",
    ("suspended", "revoke"): "revoked",
    ("retired", "return"): "none",
    ("retired", "suspend"): "suspended",  # nobody retires out of a decision
    ("retired", "revoke"): "revoked",
}
"""What may be done to a certification, and what then stands on it. Nothing leads out of "revoked"."""

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
FRESH = timedelta(days=30)
"""How long a new certification is celebrated."""


class ForbiddenMove(Conflict):
    slug = "forbidden-move"
    sentence = N_("This cannot be decided while the entry stands as it does. Please look at it again.")


class NoPaperNow(Conflict):
    slug = "no-paper-now"
    sentence = N_("There is a certificate to print only while the registry shows you as certified.")


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
    """The public truth on a day.

    What two people decided here stands whatever was told. All else waits for what is not understood yet; and a date
    that passed without the fact that belongs to it is "being checked" too.
    """
    if standing.mark in ("suspended", "revoked"):
        return Status(standing.mark, since=standing.marked_on)
    if standing.being_checked or not standing.conditions_stand:
        return Status("checking")
    if standing.mark == "retired":
        return Status("retired", since=standing.marked_on)
    return _by_dates(standing, today)


def _by_dates(standing: Standing, today: date) -> Status:
    if today <= standing.valid_until:
        return Status("active", until=standing.valid_until)
    if standing.grace_until is None:
        return Status("checking")
    if today <= standing.grace_until:
        return Status("grace", until=standing.grace_until)
    return Status("inactive")


def move(mark: Mark, act: Act) -> Mark:
    try:
        return MOVES[mark, act]
    except KeyError:
        raise ForbiddenMove from None


def validity_after(year: int, years: int) -> date:
    """The last day of so many continuing-education years after the year of certification, or after a fulfilled one."""
    return date(year + years, 12, 31)


def validity_after_return(returned_on: date) -> date:
    """Hours made up after the grace bring a person back until the end of the current year."""
    return date(returned_on.year, 12, 31)


def is_fresh(granted_on: date, today: date) -> bool:
    return today - granted_on <= FRESH


def refuse_paper_unless_certified(status: Status) -> None:
    """A paper lives longer than a status: it is made only while it is true."""
    if not status.certified:
        raise NoPaperNow
