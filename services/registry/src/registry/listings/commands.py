"""Choosing how to be listed, and giving or withdrawing a link."""

import secrets
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.listings.rules import Choice, NoShareLink, fold, terms
from registry.listings.tables import ListedName, Listing
from shared.refusals import NotFound


def begin_listing(session: Session, person_id: str, choice: Choice, listed_name: str, now: datetime) -> None:
    """The first choice, made with the signature."""
    session.add(Listing(person_id=person_id, choice=choice, listed_name="", sorted_as="", chosen_at=now))
    session.flush()
    choose_listing(session, person_id, choice, listed_name, now)


def choose_listing(session: Session, person_id: str, choice: Choice, listed_name: str, now: datetime) -> None:
    """In force with the commit; what was searchable before is forgotten."""
    row = _listing(session, person_id)
    row.choice, row.listed_name, row.chosen_at = choice, listed_name.strip(), now
    row.sorted_as = fold(row.listed_name)
    session.add(row)
    session.execute(sa.delete(ListedName).where(col(ListedName.person_id) == person_id))
    if choice == "name":
        session.add_all(ListedName(person_id=person_id, term=term) for term in terms(row.listed_name))


def give_share_link(session: Session, person_id: str) -> str:
    """A new link; an older one stops working."""
    row = _listing(session, person_id)
    row.share_code = secrets.token_hex(16)
    session.add(row)
    return row.share_code


def withdraw_share_link(session: Session, person_id: str) -> None:
    row = _listing(session, person_id)
    if row.share_code is None:
        raise NoShareLink
    row.share_code = None
    session.add(row)


def _listing(session: Session, person_id: str) -> Listing:
    row = session.get(Listing, person_id)
    if row is None:
        raise NotFound
    return row
