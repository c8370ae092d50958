import json
from collections.abc import Collection, Mapping
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.index.views import Findable
from registry.listings.rows import findable_as, own_detail, own_listing, what_stands
from registry.listings.rules import Choice
from registry.listings.tables import ListedName, Listing, ListingDetail
from registry.listings.views import MyListing
from registry.names.queries import attested_name, standstill_of
from registry.specialties.queries import specialties_of
from shared.actor import Actor
from shared.refusals import NotFound

AT_ONCE = 500
"""People, of whom one statement asks."""


def my_listing(session: Session, actor: Actor) -> MyListing:
    """A person's own choice; there is one from the day they signed the Code."""
    row, detail = own_listing(session, actor), own_detail(session, actor.id)
    stands = what_stands(session, row)
    attested = attested_name(session, actor.id)
    return MyListing(
        choice=row.choice,
        listed_name=stands.name,
        confirmed=attested.name if attested else None,
        pronouns=stands.pronouns,
        tells_former_names=stands.tells_former_names,
        share_code=row.share_code,
        chosen_at=row.chosen_at,
        stands_still=standstill_of(session, actor.id),
        base=stands.mark(),
        town=detail.town or None,
        region=detail.region or None,
        languages=tuple(detail.languages),
        specialties=tuple(detail.specialties or ()),
        completed=specialties_of(session, [actor.id]).get(actor.id, ()),
    )


def find_my_listing(session: Session, actor: Actor) -> MyListing | None:
    """The same, or None before."""
    try:
        return my_listing(session, actor)
    except NotFound:
        return None


def listings() -> sa.Select[*tuple[Any, ...]]:
    """A statement for others to join: how each person is listed."""
    return sa.select(
        col(Listing.person_id),
        col(Listing.choice),
        col(Listing.listed_name),
        col(Listing.sorted_as),
        col(Listing.share_code),
        col(Listing.pronouns),
        col(ListingDetail.town),
        col(ListingDetail.region),
        col(ListingDetail.languages),
        col(ListingDetail.specialties),
    ).outerjoin(ListingDetail, col(ListingDetail.person_id) == col(Listing.person_id))


def listing_record(session: Session, person_id: str) -> str:
    """All that a person chose to be shown, in one way only: what a digest is made of."""
    row = session.get(Listing, person_id)
    return "" if row is None else _record(row, session.get(ListingDetail, person_id))


def listing_records(session: Session, people: Collection[str]) -> Mapping[str, str]:
    """The same for the audit: of those whom a decision keeps from changing it."""
    both = select(Listing, ListingDetail).outerjoin(
        ListingDetail, col(ListingDetail.person_id) == col(Listing.person_id)
    )
    wanted, found = sorted(people), dict[str, str]()
    for start in range(0, len(wanted), AT_ONCE):
        some = both.where(col(Listing.person_id).in_(wanted[start : start + AT_ONCE]))
        found |= {row.person_id: _record(row, detail) for row, detail in session.exec(some)}
    return found


def _record(row: Listing, detail: ListingDetail | None) -> str:
    said = {
        "choice": row.choice.value,
        "listed_name": row.listed_name,
        "share_code": row.share_code,
        "pronouns": row.pronouns or "",
        "tells_former_names": bool(row.tells_former_names),
        "place": [detail.town, detail.region, *detail.languages] if detail else [],
    }
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def tells_former_names(session: Session, person_id: str) -> bool:
    """Whether a former name may be confirmed to whoever types it with the number."""
    row = session.get(Listing, person_id)
    return bool(row and row.tells_former_names)


def findable(session: Session, person_id: str) -> Findable | None:
    """How a person lets themselves be found by name, if they do."""
    return findable_as(session, person_id)


def searchable_people(session: Session) -> frozenset[str]:
    """Whom the public search can find by name."""
    return frozenset(session.exec(select(ListedName.person_id)))


def people_listed_by_name(session: Session) -> frozenset[str]:
    """Who chose that."""
    return frozenset(session.exec(select(Listing.person_id).where(Listing.choice == Choice.NAME)))
