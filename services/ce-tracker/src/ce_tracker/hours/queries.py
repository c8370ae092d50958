"""What people sent as hours, and what was decided on it; by person."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlmodel import Session, col, select

from ce_tracker.hours.rules import Decided, Outcome, Sent, Source
from ce_tracker.hours.tables import DecidedHours, SentHours


def sent_hours(session: Session, people: Collection[str]) -> Mapping[str, Sequence[Sent]]:
    found = defaultdict[str, list[Sent]](list)
    for row in session.exec(select(SentHours).where(col(SentHours.person_id).in_(people))):
        source = Source(row.kind, row.source_id)
        sent = Sent(source, row.place, row.sent_on, row.taken_on, row.minutes, row.ethics, row.activity)
        found[row.person_id].append(sent)
    return found


def decided_hours(session: Session, people: Collection[str]) -> Mapping[str, Sequence[Decided]]:
    found = defaultdict[str, list[Decided]](list)
    for row in session.exec(select(DecidedHours).where(col(DecidedHours.person_id).in_(people))):
        decided = Decided(Source(row.kind, row.source_id), row.place, row.decided_on, _outcome(row))
        found[row.person_id].append(decided)
    return found


def _outcome(row: DecidedHours) -> Outcome:
    return Outcome(row.verdict, row.minutes, row.answer_by, row.as_first)
