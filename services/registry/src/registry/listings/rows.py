from sqlmodel import Session

from registry.listings.tables import Listing
from shared.actor import Actor
from shared.refusals import NotFound


def own_listing(session: Session, actor: Actor) -> Listing:
    row = session.get(Listing, actor.id)
    if row is None:
        raise NotFound
    return row
