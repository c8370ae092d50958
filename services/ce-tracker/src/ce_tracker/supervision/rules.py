"""What a talk may be, and after how long without one the person's own page asks whether they would like one."""

from datetime import date, timedelta
from enum import StrEnum

from shared.refusals import N_, Invalid


class Way(StrEnum):
    """How people met. Nothing else is asked: there is no place for a word about anybody whom they support."""

    IN_PERSON = "in-person"
    VIDEO = "video"
    PHONE = "phone"
    GROUP = "group"
    GATHERING = "gathering"


ASKED_AFTER = {date(2026, 1, 1): timedelta(days=42)}
"""By the day from which on it holds: so long without a talk, and the page asks. The aim is a talk a month."""


class SupervisorMissing(Invalid):
    slug = "supervisor-missing"
    sentence = N_("Please say who was there with you. Only a gathering of peers has no supervisor.")


class DaysTurned(Invalid):
    slug = "days-turned"
    sentence = N_("The last day comes before the first one. Please turn them around.")


def refuse_unless_with(way: Way, supervisor_id: str | None) -> None:
    if supervisor_id is None and way != Way.GATHERING:
        raise SupervisorMissing("supervisor_id")


def refuse_if_turned(first: date, last: date) -> None:
    if last < first:
        raise DaysTurned("last")


def is_long_ago(last_on: date, today: date) -> bool:
    """Whether the page asks kindly. It is said to the person alone, and nothing follows from it."""
    holds = [after for since, after in sorted(ASKED_AFTER.items()) if since <= today]
    return bool(holds) and today - last_on > holds[-1]
