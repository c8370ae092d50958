"""Choosing how to be listed, and giving or withdrawing a link."""

import secrets
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.index.commands import relist
from registry.listings.inputs import ChooseListing, DescribeListing
from registry.listings.rows import findable_as, own_detail, own_listing
from registry.listings.rules import Choice, NoShareLink
from registry.listings.tables import ListedName, Listing
from shared.actor import Actor
from shared.names import fold, words


def begin_listing(session: Session, actor: Actor, what: ChooseListing, *, now: datetime) -> None:
    """Make the first choice, with the signature."""
    row = Listing(person_id=actor.id, choice=what.listing, listed_name="", sorted_as="", chosen_at=now)
    session.add(row)
    session.flush()
    choose_listing(session, actor, what, now=now)


def choose_listing(session: Session, actor: Actor, what: ChooseListing, *, now: datetime) -> None:
    """Choose how to be listed, in force with the commit; what was searchable before is forgotten."""
    row = own_listing(session, actor)
    what = what.over(ChooseListing.standing(name=row.listed_name, listing=row.choice))
    row.choice, row.listed_name, row.chosen_at = what.listing, what.name, now
    row.sorted_as = fold(row.listed_name)
    session.execute(sa.delete(ListedName).where(col(ListedName.person_id) == actor.id))
    if row.choice == Choice.NAME:
        session.add_all(ListedName(person_id=actor.id, term=term) for term in words(row.listed_name))
    relist(session, actor.id, findable_as(session, actor.id))


def describe_listing(session: Session, actor: Actor, what: DescribeListing) -> None:
    """Say where one works and in which languages; it is shown, and found, only beside a listed name."""
    own_listing(session, actor)
    row = own_detail(session, actor.id)
    standing = DescribeListing.standing(
        town=row.town or None, region=row.region or None, languages=tuple(row.languages)
    )
    what = what.over(standing)
    row.town, row.region, row.languages = what.town or "", what.region or "", sorted(set(what.languages))
    session.add(row)
    session.flush()
    relist(session, actor.id, findable_as(session, actor.id))


def give_share_link(session: Session, actor: Actor) -> str:
    """Give a new link; an older one stops working. Its code."""
    row = own_listing(session, actor)
    row.share_code = secrets.token_hex(16)
    return row.share_code


def withdraw_share_link(session: Session, actor: Actor) -> None:
    """Withdraw the link: it shows nothing any more."""
    row = own_listing(session, actor)
    if row.share_code is None:
        raise NoShareLink
    row.share_code = None
