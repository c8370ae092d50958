"""Noting practice before one is certified, and saying whether it was so."""

from datetime import datetime

from sqlmodel import Session, col, select

from ce_tracker.supervisors import rules
from ce_tracker.supervisors.queries import supervised_by
from ce_tracker.supervisors.rows import own_supervisee
from ce_tracker.supervisors.rules import MOVES, State
from ce_tracker.training_log.inputs import ConfirmEntries, CorrectEntry, DenyEntry, NoteEntry
from ce_tracker.training_log.rows import own_entry_row, refuse_unless_notable
from ce_tracker.training_log.tables import PracticeEntry
from shared.actor import Actor
from shared.ids import new_id
from shared.notices import tell
from shared.refusals import NotFound

OWN_PAGE = "/ce-tracker/training-log"


def note_entry(session: Session, actor: Actor, what: NoteEntry, *, now: datetime) -> str:
    """Note what one practised; it waits for the word of whoever was there."""
    refuse_unless_notable(session, actor, what, now=now)
    row = PracticeEntry(
        id=new_id(),
        person_id=actor.id,
        supervisor_id=what.supervisor_id,
        done_on=what.done_on,
        competency=what.competency,
        minutes=what.minutes,
        state=State.NOTED,
        mark=new_id(),
        noted_at=now,
    )
    session.add(row)
    return row.id


def correct_entry(session: Session, actor: Actor, entry_id: str, what: CorrectEntry, *, now: datetime) -> None:
    """Correct what one noted. What was confirmed is asked for anew, and papers of before say that the log changed."""
    row = own_entry_row(session, actor, entry_id)
    stands = CorrectEntry.standing(
        supervisor_id=row.supervisor_id, done_on=row.done_on, competency=row.competency, minutes=row.minutes
    )
    new = what.over(stands)
    if new.said() == stands.said():
        return
    refuse_unless_notable(session, actor, new, before=row.supervisor_id, now=now)
    row.state = MOVES.after(row.state, "correct")
    row.supervisor_id, row.done_on = new.supervisor_id, new.done_on
    row.competency, row.minutes = new.competency, new.minutes
    row.mark, row.decided_at = new_id(), None


def withdraw_entry(session: Session, actor: Actor, entry_id: str) -> None:
    """Take it out of one's own log, for good."""
    session.delete(own_entry_row(session, actor, entry_id))


def confirm_entries(session: Session, actor: Actor, what: ConfirmEntries, *, now: datetime) -> None:
    """Confirm what one saw, one or all of a page. If anything of it was changed since, nothing is confirmed."""
    rules.refuse_unless_any(len(what.marks), "marks")
    theirs = supervised_by(actor.id).subquery()
    seen = select(PracticeEntry).where(
        col(PracticeEntry.mark).in_(what.marks), col(PracticeEntry.supervisor_id).in_(select(theirs.c.id))
    )
    rows = session.exec(seen).all()
    rules.refuse_unless_all(len(rows), len(set(what.marks)))
    for row in rows:
        row.state, row.decided_at = MOVES.after(row.state, "confirm"), now
    for person_id in sorted({row.person_id for row in rows}):
        tell(session, person_id, "request-decided", OWN_PAGE, now=now)


def deny_entry(session: Session, actor: Actor, entry_id: str, what: DenyEntry, *, now: datetime) -> None:
    """Say that it was not so, also of what one had confirmed. The person hears it, and can correct it."""
    row = session.get(PracticeEntry, entry_id)
    if row is None:
        raise NotFound
    own_supervisee(session, actor, row.supervisor_id)
    rules.refuse_unless_all(int(row.mark == what.mark), 1)
    row.state, row.decided_at = MOVES.after(row.state, "deny"), now
    tell(session, row.person_id, "request-decided", OWN_PAGE, now=now)
