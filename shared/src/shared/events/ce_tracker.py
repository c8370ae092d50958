"""Facts from the CE tracker: how a year of continuing education went. Times are minutes."""

from datetime import date

from shared.events.envelope import Event


class CEYearOpened(Event, type="ce.record.year-opened.v1"):
    """A year of continuing education began under a dated rule set, with what it asks for."""

    year: int
    minutes_required: int
    ethics_minutes_required: int
    rule_set: str


class CEYearProgressed(Event, type="ce.record.year-progressed.v1"):
    """What stands accepted now, in all; not the step."""

    year: int
    minutes: int
    ethics_minutes: int


class CEYearFulfilled(Event, type="ce.record.year-fulfilled.v1"):
    """In time, or within the grace after the year."""

    year: int
    fulfilled_on: date


class CEYearMissed(Event, type="ce.record.year-missed.v1"):
    """The year ended short of its hours; until `grace_until` (inclusive) the person is still certified."""

    year: int
    missed_on: date
    grace_until: date
    minutes_missing: int


class CEYearReturned(Event, type="ce.record.year-returned.v1"):
    """The missing hours were made up after the grace had ended."""

    year: int
    returned_on: date
