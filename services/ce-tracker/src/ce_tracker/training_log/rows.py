"""Finding what somebody practised, for its owner and for the one supervisor whom it names."""

from datetime import datetime

from sqlmodel import Session, select

from ce_tracker.certifications.queries import certification_of
from ce_tracker.supervisors.rows import own_supervisor
from ce_tracker.supervisors.rules import refuse_if_ended, refuse_if_noted, refuse_unless_past
from ce_tracker.training_log.inputs import NoteEntry
from ce_tracker.training_log.rules import refuse_if_certified, refuse_if_outside
from ce_tracker.training_log.tables import PracticeEntry
from shared.actor import Actor
from shared.days import day_of
from shared.refusals import NotFound


def own_entry_row(session: Session, actor: Actor, entry_id: str) -> PracticeEntry:
    """Somebody else's looks like none."""
    row = session.get(PracticeEntry, entry_id)
    if row is None or row.person_id != actor.id:
        raise NotFound
    return row


def refuse_unless_notable(
    session: Session, actor: Actor, what: NoteEntry, before: str | None = None, *, now: datetime
) -> None:
    """`before`: who was named until now may be named on, also once it has ended."""
    refuse_unless_past(what.done_on, "done_on", day_of(now))
    known = certification_of(session, actor.id)
    refuse_if_certified(known.granted_on if known else None, what.done_on)
    named = own_supervisor(session, actor, what.supervisor_id)
    refuse_if_outside(outside=named.account_id is None)
    refuse_if_ended(ended=named.ended_at is not None and named.id != before)
    same = select(PracticeEntry.id).where(
        PracticeEntry.person_id == actor.id,
        PracticeEntry.done_on == what.done_on,
        PracticeEntry.competency == what.competency,
        PracticeEntry.minutes == what.minutes,
        PracticeEntry.supervisor_id == what.supervisor_id,
    )
    refuse_if_noted(noted=session.exec(same.limit(1)).first() is not None)
