"""What a person sent as hours, and what was decided on it."""

from datetime import date

from sqlmodel import Session, col, func, select

from ce_tracker.hours.rules import Decided, Outcome, Sent, Source, Weighed, weigh_hours
from ce_tracker.hours.tables import DecidedHours, SentHours


def sent_hours(session: Session, person_id: str) -> list[Sent]:
    rows = session.exec(select(SentHours).where(SentHours.person_id == person_id))
    return [
        Sent(
            Source(row.kind, row.source_id), row.place, row.sent_on, row.taken_on, row.minutes, row.ethics, row.activity
        )
        for row in rows
    ]


def decided_hours(session: Session, person_id: str) -> list[Decided]:
    rows = session.exec(select(DecidedHours).where(DecidedHours.person_id == person_id))
    return [Decided(Source(row.kind, row.source_id), row.place, row.decided_on, _outcome(row)) for row in rows]


def weighed(session: Session, person_id: str) -> list[Weighed]:
    """What counts of somebody's hours, and what waits."""
    return weigh_hours(sent_hours(session, person_id), decided_hours(session, person_id))


def first_sent_on(session: Session, source: Source) -> date | None:
    """The day on which anything was first sent from there."""
    of_it = (SentHours.kind == source.kind, SentHours.source_id == source.id)
    return session.exec(select(func.min(col(SentHours.sent_on))).where(*of_it)).one()


def _outcome(row: DecidedHours) -> Outcome:
    return Outcome(row.verdict, row.minutes, row.answer_by, row.as_first)
