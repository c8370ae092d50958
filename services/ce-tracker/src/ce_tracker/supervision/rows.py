"""Finding what somebody noted, for its owner and for the one supervisor whom it names."""

from sqlmodel import Session, col, select

from ce_tracker.supervision.inputs import NoteContact
from ce_tracker.supervision.rules import refuse_unless_with
from ce_tracker.supervision.tables import Contact
from ce_tracker.supervisors.rows import own_supervisor
from ce_tracker.supervisors.rules import refuse_if_ended
from shared.actor import Actor
from shared.refusals import NotFound


def own_contact(session: Session, actor: Actor, contact_id: str) -> Contact:
    """Somebody else's looks like none."""
    row = session.get(Contact, contact_id)
    if row is None or row.person_id != actor.id:
        raise NotFound
    return row


def refuse_unless_mine(session: Session, actor: Actor, what: NoteContact, before: str | None = None) -> None:
    """Who is named is on one's own list; who was named before may be named on, also once it has ended."""
    refuse_unless_with(what.way, what.supervisor_id)
    if what.supervisor_id is not None:
        named = own_supervisor(session, actor, what.supervisor_id)
        refuse_if_ended(ended=named.ended_at is not None and named.id != before)


def is_noted(session: Session, person_id: str, what: NoteContact) -> bool:
    same = select(Contact.id).where(
        Contact.person_id == person_id,
        Contact.held_on == what.held_on,
        Contact.way == what.way,
        Contact.minutes == what.minutes,
        col(Contact.supervisor_id).is_not_distinct_from(what.supervisor_id),
    )
    return session.exec(same.limit(1)).first() is not None
