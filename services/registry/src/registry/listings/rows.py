from sqlmodel import Session

from registry.index.views import Findable
from registry.listings.inputs import ChooseListing
from registry.listings.rules import Choice
from registry.listings.tables import Listing, ListingDetail
from registry.names.queries import wished_name
from registry.specialties.queries import specialties_of
from shared.actor import Actor
from shared.refusals import NotFound


def own_listing(session: Session, actor: Actor) -> Listing:
    row = session.get(Listing, actor.id)
    if row is None:
        raise NotFound
    return row


def what_stands(session: Session, row: Listing) -> ChooseListing:
    """All that its owner chose, as it stands now."""
    return ChooseListing.standing(
        name=wished_name(session, row.person_id),
        listing=row.choice,
        pronouns=row.pronouns or "",
        tells_former_names=bool(row.tells_former_names),
    )


def own_detail(session: Session, person_id: str) -> ListingDetail:
    """What a person gave beside their name; an empty row where they gave nothing."""
    return session.get(ListingDetail, person_id) or ListingDetail(person_id=person_id, town="", region="", languages=[])


def findable_as(session: Session, person_id: str) -> Findable | None:
    """How a person lets themselves be found by name, if they do."""
    row = session.get(Listing, person_id)
    if row is None or row.choice != Choice.NAME or not row.listed_name:
        return None
    detail = own_detail(session, person_id)
    places = tuple(filter(None, (detail.town, detail.region)))
    shown = {one.specialty for one in specialties_of(session, [person_id]).get(person_id, ())}
    tracks = tuple(code for code in detail.specialties or () if code in shown)
    return Findable(row.listed_name, places, tuple(detail.languages), tracks)
