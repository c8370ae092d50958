from sqlmodel import Session, col, select

from exam.places.rows import place_of
from exam.places.rules import State, refuse_unless_open
from exam.places.tables import Place
from exam.places.views import PlaceView
from shared.paging import Page, page


def places(session: Session, *, after: str = "") -> Page[PlaceView]:
    """All rooms, by their names."""
    return page(session, select(Place), by=(Place.name, Place.id), after=after).map(_view)


def place(session: Session, place_id: str) -> PlaceView:
    return _view(place_of(session, place_id))


def open_place_named(session: Session, place_id: str) -> PlaceView:
    """A room in which something new can be held."""
    found = place(session, place_id)
    refuse_unless_open(found.state)
    return found


def way_to(session: Session, place_id: str | None) -> str:
    """How one finds a room and gets in; of what is no room of ours nothing is known."""
    return place_of(session, place_id).way if place_id else ""


def open_places(session: Session) -> tuple[PlaceView, ...]:
    """Every room in which something new can be held, by name; an agency has few."""
    rows = session.exec(select(Place).where(Place.state == State.OPEN).order_by(col(Place.name), col(Place.id)))
    return tuple(map(_view, rows))


def _view(row: Place) -> PlaceView:
    return PlaceView(id=row.id, name=row.name, way=row.way, seats=row.seats, state=row.state)
