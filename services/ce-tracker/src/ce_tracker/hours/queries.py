"""What a person sent as hours, and what was decided on it."""

from sqlmodel import Session, select

from ce_tracker.hours.rules import Decided, Outcome, Sent, Source
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


def _outcome(row: DecidedHours) -> Outcome:
    return Outcome(row.verdict, row.minutes, row.answer_by, row.as_first)
