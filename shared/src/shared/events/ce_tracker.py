"""Facts from the CE tracker: how a year of continuing education went. Times are minutes."""

from datetime import date
from typing import Annotated, Literal

from pydantic import StringConstraints

from shared.events.envelope import PersonEvent
from shared.events.notices import TRIGGER, NoticeEvent


class CEYearOpened(
    PersonEvent,
    type="ce.record.year-opened.v1",
    trigger="Said until November 2026: without the dates that follow from a year.",
    since="2026-11",
):
    """As `RecordYearOpened`, without its dates. It is heard, and said no more."""

    year: int
    minutes_required: int
    ethics_minutes_required: int
    rule_set: str


class RecordYearOpened(
    PersonEvent,
    type="ce.record.year-opened.v2",
    trigger="A certification is granted, the year before turns, or a pause ends after years had turned.",
    since="2026-12",
):
    """A year of continuing education began under a dated rule set, with what it asks for and where it leads.

    Whoever shows a status holds its dates from then on: `valid_until` is the last day of the year, and of the
    certification that it carries; until `grace_until` (inclusive) the person is certified, however the year ends.
    """

    year: int
    minutes_required: int
    ethics_minutes_required: int
    rule_set: str
    valid_until: date
    grace_until: date


class CEYearProgressed(
    PersonEvent,
    type="ce.record.year-progressed.v1",
    trigger="What counts towards the year is another amount than before.",
    since="2026-11",
):
    """What stands accepted now, in all; not the step."""

    year: int
    minutes: int
    ethics_minutes: int


class CEYearFulfilled(
    PersonEvent,
    type="ce.record.year-fulfilled.v1",
    trigger="An accepted credit fills the year in time, or the year ended while nothing was asked for.",
    since="2026-11",
):
    """In time, or within the grace after the year."""

    year: int
    fulfilled_on: date


class CEYearMissed(
    PersonEvent,
    type="ce.record.year-missed.v1",
    trigger="The turn of the year finds it not filled; dated by the turn.",
    since="2026-11",
):
    """The year ended short of its hours; until `grace_until` (inclusive) the person is still certified."""

    year: int
    missed_on: date
    grace_until: date
    minutes_missing: int


class CEYearReturned(
    PersonEvent,
    type="ce.record.year-returned.v1",
    trigger="An accepted credit fills a missed year after its grace.",
    since="2026-11",
):
    """The missing hours were made up after the grace had ended."""

    year: int
    returned_on: date


class RecordYearCovered(
    PersonEvent,
    type="ce.record.year-covered.v1",
    trigger="Hours are sent, or wait again, with which a year would be fulfilled in time.",
    since="2026-12",
):
    """What waits for a decision would fill the year in time: until it is decided, the person is certified.

    `until`: the last day on which that holds, where it hangs on an answer of theirs.
    """

    year: int
    until: date | None = None


class RecordYearUncovered(
    PersonEvent,
    type="ce.record.year-uncovered.v1",
    trigger="Hours that waited are not counted or are taken back, and what still waits would not fill the year.",
    since="2026-12",
):
    """What waits would not fill the year any more. Until `grace_until` (inclusive) the person is certified."""

    year: int
    grace_until: date


class RecordYearReopened(
    PersonEvent,
    type="ce.record.year-reopened.v1",
    trigger="Hours that had filled the year count no more, or for another day.",
    since="2026-12",
):
    """A year that was settled is not settled any more; until `grace_until` (inclusive) the person is certified."""

    year: int
    reopened_on: date
    grace_until: date
    minutes_missing: int


class SpecialtyAwarded(
    PersonEvent,
    type="ce.specialty.awarded.v1",
    trigger="A reviewer accepts the last thing that a further track asks for.",
    since="2026-12",
):
    """A person completed a further track beside their certification, such as on housing, or advanced certification.

    `specialty` is the track's short name, which stays; the titles are what it is called.
    """

    specialty: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
    title_en: str
    title_es: str
    level: Literal["specialty", "advanced"]
    awarded_on: date
    rule_set: str


class NoticeDue(NoticeEvent, type="ce.notice.due.v1", trigger=TRIGGER, since="2026-11"):
    """There is news for a person about continuing education."""
