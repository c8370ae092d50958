"""Duties that employers give against the Code, and the principles that say why not."""

from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum

from shared.refusals import N_, Conflict


class Duty(StrEnum):
    MONEY = "money"
    MEDICATION = "medication"
    TESTS = "tests"
    ENFORCING = "enforcing"
    SEARCHES = "searches"
    RESTRAINT = "restraint"
    PUSHING = "pushing"
    REPORTING = "reporting"
    NOTES = "notes"
    ASSESSMENT = "assessment"
    SECOND_ROLE = "second-role"
    OTHER = "other"


class Place(StrEnum):
    """As what somebody tells."""

    EMPLOYER = "employer"
    SUPERVISOR = "supervisor"
    PEER = "peer"


PRINCIPLES: Mapping[Duty, tuple[int, ...]] = {
    Duty.MONEY: (5, 10),
    Duty.MEDICATION: (5,),
    Duty.TESTS: (4, 5),
    Duty.ENFORCING: (4, 5),
    Duty.SEARCHES: (4, 5),
    Duty.RESTRAINT: (4, 5),
    Duty.PUSHING: (1, 5),
    Duty.REPORTING: (4, 8),
    Duty.NOTES: (4, 8),
    Duty.ASSESSMENT: (1, 7),
    Duty.SECOND_ROLE: (10, 13),
    Duty.OTHER: (),
}
"""The same as the check of job descriptions says."""


class AlreadyAnswered(Conflict):
    slug = "duties-answered"
    sentence = N_("Somebody has answered this already. Your words are still here, if you want to copy them.")


def principles_of(duties: Collection[Duty]) -> tuple[int, ...]:
    return tuple(sorted({number for duty in duties for number in PRINCIPLES[duty]}))


def refuse_if_answered(answered_at: datetime | None) -> None:
    if answered_at is not None:
        raise AlreadyAnswered
