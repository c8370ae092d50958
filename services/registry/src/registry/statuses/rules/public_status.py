"""What a certification is worth on a given day.

The status is computed from dates and decisions when somebody asks; no job flips it at midnight. Sources of the public
words: the default rule set of the agency (grace of 90 days after a missed year).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from registry.statuses.rules.mark_certification import Mark
from registry.years.rules import Grace
from shared.refusals import N_, Conflict


class Kind(StrEnum):
    """What the public reads."""

    ACTIVE = "active"
    GRACE = "grace"
    INACTIVE = "inactive"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    RETIRED = "retired"
    CHECKING = "checking"


SENTENCES: Mapping[Kind, str] = {
    Kind.ACTIVE: N_("Certified until {until}."),
    Kind.GRACE: N_("Certified; renewal due by {until}."),
    Kind.INACTIVE: N_("Not currently certified. This says nothing about conduct or health."),
    Kind.SUSPENDED: N_("Suspended by a decision of {since}."),
    Kind.REVOKED: N_("Revoked by a decision of {since}."),
    Kind.RETIRED: N_("Retired. Certified in the past; not certified now."),
    Kind.CHECKING: N_("We are checking this entry; ask us."),
}
LOOKED_AT = N_("Certified; renewal is being looked at.")
"""In a grace that ends when what waits for a decision is decided."""
CERTIFIED = (Kind.ACTIVE, Kind.GRACE)
FRESH = timedelta(days=30)
"""How long a new certification is celebrated."""


@dataclass(frozen=True)
class Validity:
    """Everything a status is computed from.

    `valid_until` is the last day of the newest validity; `grace` that of the year that ends with it, as it was told
    when that year opened or since; `conditions_stand` whether training, examination and commitment all still do.
    """

    valid_until: date
    grace: Grace | None = None
    mark: Mark = Mark.NONE
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
        return sentence_of(self.kind, self.until)

    @property
    def certified(self) -> bool:
        return self.kind in CERTIFIED


def sentence_of(kind: Kind, until: date | None) -> str:
    return LOOKED_AT if kind == Kind.GRACE and until is None else SENTENCES[kind]


def status(validity: Validity, today: date) -> Status:
    """The public truth on a day.

    What two people decided here stands whatever was told. All else waits for what is not understood yet. Dates need no
    fact when they pass; only a year that nobody ever opened is "being checked" when it has ended.
    """
    if validity.mark in (Mark.SUSPENDED, Mark.REVOKED):
        return Status(Kind(validity.mark), since=validity.marked_on)
    if validity.being_checked or not validity.conditions_stand:
        return Status(Kind.CHECKING)
    if validity.mark == Mark.RETIRED:
        return Status(Kind.RETIRED, since=validity.marked_on)
    return _by_dates(validity, today)


def _by_dates(validity: Validity, today: date) -> Status:
    if today <= validity.valid_until:
        return Status(Kind.ACTIVE, until=validity.valid_until)
    if validity.grace is None:
        return Status(Kind.CHECKING)
    if today <= validity.grace.until:
        return Status(Kind.GRACE, until=validity.grace.until)
    if validity.grace.covered_until is not None and today <= validity.grace.covered_until:
        return Status(Kind.GRACE)
    return Status(Kind.INACTIVE)


class NoPaperNow(Conflict):
    slug = "no-paper-now"
    sentence = N_("There is a certificate to print only while the registry shows you as certified.")


def is_fresh(granted_on: date, today: date) -> bool:
    return today - granted_on <= FRESH


def refuse_unless_certified(status: Status) -> None:
    """A paper lives longer than a status: it is made only while it is true."""
    if not status.certified:
        raise NoPaperNow
