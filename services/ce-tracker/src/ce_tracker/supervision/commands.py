"""Noting talks, and saying whether they were so."""

from datetime import datetime

from sqlmodel import Session, col, select

from ce_tracker.supervision.inputs import ConfirmContacts, CorrectContact, DenyContact, NoteContact, NoteGroup
from ce_tracker.supervision.rows import is_noted, own_contact, refuse_unless_mine
from ce_tracker.supervision.rules import Way
from ce_tracker.supervision.tables import Contact
from ce_tracker.supervisors import rules
from ce_tracker.supervisors.queries import supervised_by
from ce_tracker.supervisors.rows import own_supervisee
from ce_tracker.supervisors.rules import MOVES, State
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id
from shared.notices import tell
from shared.refusals import NotFound

OWN_PAGE = "/ce-tracker/supervision"


def note_contact(session: Session, actor: Actor, what: NoteContact, *, now: datetime) -> str:
    """Note a talk of one's own. It waits for the supervisor's word, where one has an account."""
    rules.refuse_unless_past(what.held_on, "held_on", day_of(now))
    refuse_unless_mine(session, actor, what)
    rules.refuse_if_noted(noted=is_noted(session, actor.id, what))
    return _add(session, actor.id, what, now).id


def correct_contact(session: Session, actor: Actor, contact_id: str, what: CorrectContact, *, now: datetime) -> None:
    """Correct what one noted. What was confirmed is asked for anew."""
    row = own_contact(session, actor, contact_id)
    stands = CorrectContact.standing(
        supervisor_id=row.supervisor_id, held_on=row.held_on, way=row.way, minutes=row.minutes
    )
    new = what.over(stands)
    if new.said() == stands.said():
        return
    rules.refuse_unless_past(new.held_on, "held_on", day_of(now))
    refuse_unless_mine(session, actor, new, before=row.supervisor_id)
    rules.refuse_if_noted(noted=is_noted(session, actor.id, new))
    row.state = MOVES.after(row.state, "correct")
    row.supervisor_id, row.held_on, row.way, row.minutes = new.supervisor_id, new.held_on, new.way, new.minutes
    row.mark, row.by_supervisor, row.decided_at = new_id(), False, None


def withdraw_contact(session: Session, actor: Actor, contact_id: str) -> None:
    """Take a talk out of one's own record, for good."""
    session.delete(own_contact(session, actor, contact_id))


def confirm_contacts(session: Session, actor: Actor, what: ConfirmContacts, *, now: datetime) -> None:
    """Confirm what one saw, one or all of a page. If anything of it was changed since, nothing is confirmed."""
    rules.refuse_unless_any(len(what.marks), "marks")
    theirs = supervised_by(actor.id).subquery()
    seen = select(Contact).where(col(Contact.mark).in_(what.marks), col(Contact.supervisor_id).in_(select(theirs.c.id)))
    rows = session.exec(seen).all()
    rules.refuse_unless_all(len(rows), len(set(what.marks)))
    for row in rows:
        row.state, row.decided_at = MOVES.after(row.state, "confirm"), now
    for person_id in sorted({row.person_id for row in rows}):
        tell(session, person_id, "request-decided", OWN_PAGE, now=now)


def deny_contact(session: Session, actor: Actor, contact_id: str, what: DenyContact, *, now: datetime) -> None:
    """Say that it was not so, also of what one had confirmed. The person hears it, and can correct it."""
    row = session.get(Contact, contact_id)
    if row is None or row.supervisor_id is None:
        raise NotFound
    own_supervisee(session, actor, row.supervisor_id)
    rules.refuse_unless_all(int(row.mark == what.mark), 1)
    row.state, row.decided_at = MOVES.after(row.state, "deny"), now
    tell(session, row.person_id, "request-decided", OWN_PAGE, now=now)


def note_group(session: Session, actor: Actor, what: NoteGroup, *, now: datetime) -> None:
    """Note a talk with several people at once, confirmed with it. Each sees their own only, and hears of it."""
    rules.refuse_unless_any(len(what.supervisees), "supervisees")
    rules.refuse_unless_past(what.held_on, "held_on", day_of(now))
    for supervisor_id in sorted(set(what.supervisees)):
        tie = own_supervisee(session, actor, supervisor_id)
        noted = NoteContact(supervisor_id=tie.id, held_on=what.held_on, way=Way.GROUP, minutes=what.minutes)
        if not is_noted(session, tie.person_id, noted):
            row = _add(session, tie.person_id, noted, now)
            row.state, row.by_supervisor, row.decided_at = MOVES.after(row.state, "confirm"), True, now
            tell(session, tie.person_id, "request-decided", OWN_PAGE, now=now)


def _add(session: Session, person_id: str, what: NoteContact, now: datetime) -> Contact:
    row = Contact(
        id=new_id(),
        person_id=person_id,
        supervisor_id=what.supervisor_id,
        held_on=what.held_on,
        way=what.way,
        minutes=what.minutes,
        state=State.NOTED,
        mark=new_id(),
        noted_at=now,
    )
    session.add(row)
    return row
