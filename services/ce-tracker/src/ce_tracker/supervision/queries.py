"""Talks as their owner sees them, and as the supervisor does whom they name."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from ce_tracker.supervision.inputs import ChosenContacts, ContactsToChoose
from ce_tracker.supervision.rows import own_contact
from ce_tracker.supervision.rules import is_long_ago, refuse_if_turned
from ce_tracker.supervision.tables import Contact
from ce_tracker.supervision.views import Choice, Chosen, ContactView, LastContact, SeenContact
from ce_tracker.supervisors.queries import supervised_by, supervisees_by_id, supervisors_by_id
from ce_tracker.supervisors.rows import own_supervisee
from ce_tracker.supervisors.rules import State, refuse_unless_all, refuse_unless_any
from ce_tracker.supervisors.views import SupervisorView
from shared.actor import Actor
from shared.days import day_of
from shared.paging import Page, page

A_YEAR = timedelta(days=365)


def own_contacts(session: Session, actor: Actor, *, after: str = "") -> Page[ContactView]:
    """Newest first."""
    mine = select(Contact).where(Contact.person_id == actor.id)
    found = page(session, mine, by=(Contact.held_on, Contact.id), after=after, newest_first=True)
    return found.of(_views(session, actor, found.items))


def contact_to_correct(session: Session, actor: Actor, contact_id: str) -> ContactView:
    return _views(session, actor, [own_contact(session, actor, contact_id)])[0]


def last_contact(session: Session, actor: Actor, *, now: datetime) -> LastContact:
    """When the person's last talk was, and whether that is so long ago that their page asks kindly."""
    last = session.exec(select(func.max(Contact.held_on)).where(Contact.person_id == actor.id)).one()
    return LastContact(held_on=last, long_ago=last is not None and is_long_ago(last, day_of(now)))


def contacts_to_choose(session: Session, actor: Actor, what: ContactsToChoose, *, now: datetime) -> Choice:
    """What lies between two days, oldest first; without them, in the year until today."""
    last = what.last or day_of(now)
    first = what.first or min(last, day_of(now)) - A_YEAR
    refuse_if_turned(first, last)
    between = (Contact.held_on >= first, Contact.held_on <= last)
    return Choice(first=first, last=last, contacts=tuple(_in_order(session, actor, *between)))


def chosen_contacts(session: Session, actor: Actor, what: ChosenContacts) -> Chosen:
    """What was ticked of one's own; if some of it is gone, nothing."""
    refuse_unless_any(len(what.contacts), "contacts")
    chosen = _in_order(session, actor, col(Contact.id).in_(what.contacts))
    refuse_unless_all(len(chosen), len(set(what.contacts)))
    return Chosen(
        first=chosen[0].held_on,
        last=chosen[-1].held_on,
        contacts=tuple(chosen),
        minutes=sum(one.minutes for one in chosen),
        confirmed_minutes=sum(one.minutes for one in chosen if one.state == State.CONFIRMED),
    )


def waiting_contacts(session: Session, actor: Actor, *, after: str = "") -> Page[SeenContact]:
    """What people noted with one and one has not said a word to, oldest first."""
    theirs = supervised_by(actor.id).subquery()
    waiting = select(Contact).where(col(Contact.supervisor_id).in_(select(theirs.c.id)), Contact.state == State.NOTED)
    found = page(session, waiting, by=(Contact.held_on, Contact.id), after=after)
    return found.of(_seen(session, actor, found.items))


def contacts_with(session: Session, actor: Actor, supervisor_id: str, *, after: str = "") -> Page[SeenContact]:
    """All that one person noted with one, newest first."""
    tie = own_supervisee(session, actor, supervisor_id)
    with_one = select(Contact).where(Contact.supervisor_id == tie.id)
    found = page(session, with_one, by=(Contact.held_on, Contact.id), after=after, newest_first=True)
    return found.of(_seen(session, actor, found.items))


def _in_order(session: Session, actor: Actor, *which: ColumnElement[bool] | bool) -> list[ContactView]:
    mine = select(Contact).where(Contact.person_id == actor.id, *which)
    return _views(session, actor, session.exec(mine.order_by(col(Contact.held_on), col(Contact.id))).all())


def _views(session: Session, actor: Actor, rows: Sequence[Contact]) -> list[ContactView]:
    named = supervisors_by_id(session, actor, {row.supervisor_id for row in rows if row.supervisor_id})
    return [_view(row, named.get(row.supervisor_id or "")) for row in rows]


def _seen(session: Session, actor: Actor, rows: Sequence[Contact]) -> list[SeenContact]:
    named = supervisees_by_id(session, actor, {row.supervisor_id for row in rows if row.supervisor_id})
    return [
        SeenContact(
            id=row.id,
            supervisor_id=row.supervisor_id or "",
            name=named[row.supervisor_id or ""].name,
            held_on=row.held_on,
            way=row.way,
            minutes=row.minutes,
            state=row.state,
            mark=row.mark,
        )
        for row in rows
    ]


def _view(row: Contact, supervisor: SupervisorView | None) -> ContactView:
    return ContactView(
        id=row.id,
        held_on=row.held_on,
        way=row.way,
        minutes=row.minutes,
        state=row.state,
        supervisor_id=row.supervisor_id,
        supervisor=supervisor.name if supervisor else None,
        outside=supervisor is not None and supervisor.outside,
        by_supervisor=row.by_supervisor,
    )
