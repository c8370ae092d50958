from datetime import datetime

from sqlmodel import Session

from exam.clocks.commands import keep_entries
from exam.clocks.rules import Entry, Happened
from exam.sittings.inputs import NoteIncident
from exam.sittings.rows import other_sitting, sealed_reason
from shared.actor import Actor


def note_incident(session: Session, actor: Actor, sitting_id: str, what: NoteIncident, *, now: datetime) -> None:
    """Keep what happened during a sitting, also afterwards. It changes no time."""
    sitting = other_sitting(session, actor, sitting_id)
    sealed = sealed_reason(sitting, what.words, now=now)
    keep_entries(session, sitting.id, [Entry(Happened.NOTED, now, by=actor.id, reason=sealed)])
