from datetime import date, datetime

from sqlmodel import Session, col, func, select

from ce_tracker.hours.rules import Hours, Outcome, Source
from ce_tracker.hours.tables import DecidedHours, SentHours
from shared.days import day_of


def add_version(session: Session, hours: Hours, *, sent_on: date, now: datetime) -> None:
    """Note a version of what was sent."""
    row = SentHours(
        kind=hours.source.kind,
        source_id=hours.source.id,
        place=_next_place(session, hours.source),
        person_id=hours.person_id,
        sent_on=sent_on,
        taken_on=hours.taken_on,
        minutes=hours.minutes,
        ethics=hours.ethics,
        activity=hours.activity,
    )
    session.add(row)
    session.flush()


def add_decision(session: Session, source: Source, person_id: str, outcome: Outcome, *, now: datetime) -> None:
    """Note what was decided on all that was sent from there so far."""
    row = DecidedHours(
        kind=source.kind,
        source_id=source.id,
        place=_next_place(session, source),
        person_id=person_id,
        decided_on=day_of(now),
        verdict=outcome.verdict,
        minutes=outcome.minutes,
        answer_by=outcome.answer_by,
        as_first=outcome.as_first,
    )
    session.add(row)
    session.flush()


def _next_place(session: Session, source: Source) -> int:
    places = (
        session.exec(select(func.max(col(table.place))).where(table.kind == source.kind, table.source_id == source.id))
        for table in (SentHours, DecidedHours)
    )
    return 1 + max((place for rows in places for place in rows if place is not None), default=0)
