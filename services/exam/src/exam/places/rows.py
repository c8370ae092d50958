from sqlmodel import Session

from exam.places.tables import Place
from shared.refusals import NotFound


def place_of(session: Session, place_id: str) -> Place:
    place = session.get(Place, place_id)
    if place is None:
        raise NotFound
    return place
