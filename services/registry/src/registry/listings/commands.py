"""Choosing how to be listed, and giving or withdrawing a link."""

import json
import secrets
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.index.commands import close_entry, relist
from registry.ledger.commands import append_leaf
from registry.ledger.queries import openings_of
from registry.ledger.rules.leaf_content import Act, Leaf
from registry.ledger.views import Opening
from registry.listings.inputs import ChooseListing, DescribeListing
from registry.listings.queries import listing_record
from registry.listings.rows import findable_as, own_detail, own_listing, what_stands
from registry.listings.rules import Choice, NoShareLink
from registry.listings.tables import ListedName, Listing, ListingDetail
from registry.names.commands import note_listing_told, show_name
from registry.names.queries import shown_name, standstill_of
from registry.names.rules import refuse_if_standing_still
from shared.actor import Actor
from shared.names import fold, words

AGAINST = (Act.SUSPENDED, Act.REVOKED)


def begin_listing(session: Session, actor: Actor, what: ChooseListing, *, now: datetime) -> None:
    """Make the first choice, with the signature."""
    row = Listing(person_id=actor.id, choice=what.listing, listed_name="", sorted_as="", chosen_at=now)
    session.add(row)
    session.flush()
    choose_listing(session, actor, what, now=now)


def choose_listing(session: Session, actor: Actor, what: ChooseListing, *, now: datetime) -> None:
    """Choose how to be listed, in force with the commit; what was searchable before is forgotten."""
    row = own_listing(session, actor)
    refuse_if_standing_still(standstill_of(session, actor.id))
    what = what.over(what_stands(session, row))
    row.choice, row.chosen_at = what.listing, now
    row.pronouns, row.tells_former_names = what.pronouns, what.tells_former_names
    show_name(session, actor, what.name, now=now)
    list_again(session, actor.id)


def list_again(session: Session, person_id: str) -> None:
    """Write down what others are shown of a name, and by which words it is found, as the choice and the name say now.

    Whatever changes one of the two calls this in its transaction.
    """
    row = session.get(Listing, person_id)
    if row is None:
        return
    row.listed_name = shown_name(session, person_id)
    row.sorted_as = fold(row.listed_name)
    session.execute(sa.delete(ListedName).where(col(ListedName.person_id) == person_id))
    if row.choice == Choice.NAME:
        session.add_all(ListedName(person_id=person_id, term=term) for term in words(row.listed_name))
    relist(session, person_id, findable_as(session, person_id))


def describe_listing(session: Session, actor: Actor, what: DescribeListing) -> None:
    """Say where one works and in which languages; it is shown, and found, only beside a listed name."""
    own_listing(session, actor)
    refuse_if_standing_still(standstill_of(session, actor.id))
    row = own_detail(session, actor.id)
    standing = DescribeListing.standing(
        town=row.town or None,
        region=row.region or None,
        languages=tuple(row.languages),
        specialties=tuple(row.specialties or ()),
    )
    what = what.over(standing)
    row.town, row.region, row.languages = what.town or "", what.region or "", sorted(set(what.languages))
    row.specialties = sorted(set(what.specialties))
    session.add(row)
    session.flush()
    relist(session, actor.id, findable_as(session, actor.id))


def give_share_link(session: Session, actor: Actor) -> str:
    """Give a new link; an older one stops working. Its code."""
    row = own_listing(session, actor)
    refuse_if_standing_still(standstill_of(session, actor.id))
    row.share_code = secrets.token_hex(16)
    return row.share_code


def withdraw_share_link(session: Session, actor: Actor) -> None:
    """Withdraw the link: it shows nothing any more."""
    row = own_listing(session, actor)
    refuse_if_standing_still(standstill_of(session, actor.id))
    if row.share_code is None:
        raise NoShareLink
    row.share_code = None


def forget_listing(session: Session, person_id: str) -> None:
    """Forget how somebody was listed and found, their name and their link."""
    close_entry(session, person_id)
    for table in (ListedName, ListingDetail, Listing):
        session.execute(sa.delete(table).where(col(table.person_id) == person_id))


def withdraw_link_of(session: Session, person_id: str) -> None:
    """Withdraw somebody's link, where the rest of their entry stays."""
    session.execute(sa.update(Listing).where(col(Listing.person_id) == person_id).values(share_code=None))


def write_down_listing(session: Session, person_id: str, event: str, number: str, *, now: datetime) -> None:
    """Let the ledger tell how somebody is listed from a decision on: nobody changes it unseen while that stands."""
    listing = listing_record(session, person_id)
    leaf = Leaf(Act.LISTED, person_id, event=event, credential=number, dates={"at": now}, listing=listing)
    note_listing_told(session, person_id, append_leaf(session, leaf, now=now))


def tell_listing(session: Session, person_id: str, *, now: datetime) -> None:
    """Write down how somebody is listed against whom a decision stood before the ledger told listings."""
    decided = [one for one in map(_said, openings_of(session, person_id)) if one["act"] in AGAINST]
    event, number = (decided[-1]["event"], decided[-1]["credential"]) if decided else ("", "")
    write_down_listing(session, person_id, event, number, now=now)


def _said(one: Opening) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(one.content)
    return said
