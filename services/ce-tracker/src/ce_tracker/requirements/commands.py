"""Publishing rules for years to come."""

from datetime import date, datetime

from sqlmodel import Session

from ce_tracker.requirements.rules import AlreadyPublished, refuse_more_ethics_than_all, refuse_unless_ahead
from ce_tracker.requirements.tables import PublishedRuleSet
from shared.days import day_of


def publish_rule_set(
    session: Session,
    *,
    year: int,
    minutes: int,
    ethics_minutes: int,
    grace_days: int,
    own_modules_count: bool,
    publisher_id: str,
    now: datetime,
) -> str:
    """The new rule set's id. It holds for years that are opened from now on and begin in `year` or later."""
    refuse_unless_ahead(year, day_of(now))
    refuse_more_ethics_than_all(minutes, ethics_minutes)
    row = PublishedRuleSet(
        id=f"ce-{year}-1",
        effective_from=date(year, 1, 1),
        minutes=minutes,
        ethics_minutes=ethics_minutes,
        grace_days=grace_days,
        own_modules_count=own_modules_count,
        published_at=now,
        published_by=publisher_id,
    )
    if session.get(PublishedRuleSet, row.id) is not None:
        raise AlreadyPublished
    session.add(row)
    return row.id
