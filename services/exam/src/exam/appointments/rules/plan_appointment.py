"""How long is planned for an appointment, and what may be done when."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from exam.accommodations.rules import Arrangement
from exam.rule_sets.rules import RuleSet
from shared.refusals import N_, Conflict

EARLY = timedelta(hours=12)
"""How long before its time a part may begin: plans change on the day."""


class NotHeldYet(Conflict):
    slug = "not-held-yet"
    sentence = N_("This talk is still ahead. Come back on its day.")


class NotItsTimeYet(Conflict):
    slug = "not-its-time-yet"
    sentence = N_("This appointment is still ahead. Nobody has missed it before it begins.")


class WaitABit(Conflict):
    slug = "wait-a-bit"
    sentence = N_("You had an appointment and could not come. Your next one can be from {day} on.")


class AlreadyBegun(Conflict):
    slug = "already-begun"
    sentence = N_("Its time has begun, so it cannot be called off any more. If something went wrong, please tell us.")


def planned_minutes(usual: int, arrangement: Arrangement, rule_set: RuleSet) -> int:
    """How long a part is planned for a person: the usual time, what is approved for them, and their breaks."""
    percent = rule_set.unlimited_percent if arrangement.percent is None else arrangement.percent
    by_rule = rule_set.break_minutes if rule_set.break_minutes is not None else rule_set.planned_break_minutes
    breaks = max(by_rule, arrangement.break_minutes) if arrangement.breaks else 0
    return -(-usual * percent // 100) + arrangement.minutes + breaks


def refuse_unless_due(starts_at: datetime, *, now: datetime) -> None:
    if now < starts_at:
        raise NotItsTimeYet


def refuse_if_too_soon(missed_on: Collection[date], on: date, wait_days: int) -> None:
    """After an appointment that somebody missed, the next one is so many days later at the earliest."""
    earliest = max((day + timedelta(days=wait_days) for day in missed_on), default=on)
    if on < earliest:
        raise WaitABit(day=earliest)


def refuse_unless_day_has_come(starts_at: datetime, *, now: datetime) -> None:
    if now < starts_at - EARLY:
        raise NotHeldYet


def refuse_if_begun(starts_at: datetime, *, now: datetime) -> None:
    """What has begun is held, or missed, or voided by two; nobody calls it off once they know how it goes."""
    if now >= starts_at:
        raise AlreadyBegun
