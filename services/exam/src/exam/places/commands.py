"""What administrators do with rooms. Nothing is deleted: appointments of before were held there."""

from datetime import datetime

from sqlmodel import Session

from exam.places.inputs import AddPlace, ChangePlace
from exam.places.rows import place_of
from exam.places.rules import MOVES, State
from exam.places.tables import Place
from shared.actor import Actor
from shared.ids import new_id


def add_place(session: Session, actor: Actor, what: AddPlace, *, now: datetime) -> str:
    """Add a room in which parts can be held."""
    place = Place(id=new_id(), state=State.OPEN, changed_by=actor.id, changed_at=now, **what.model_dump())
    session.add(place)
    return place.id


def change_place(session: Session, actor: Actor, place_id: str, what: ChangePlace, *, now: datetime) -> None:
    """Say anew what a room is called, how one finds it, and how many can write there."""
    place = place_of(session, place_id)
    place.name, place.way, place.seats = what.name, what.way, what.seats
    place.changed_by, place.changed_at = actor.id, now


def close_place(session: Session, actor: Actor, place_id: str, *, now: datetime) -> None:
    """Hold nothing new in a room; what is planned there stays."""
    place = place_of(session, place_id)
    place.state, place.changed_by, place.changed_at = MOVES.after(place.state, "close"), actor.id, now


def open_place(session: Session, actor: Actor, place_id: str, *, now: datetime) -> None:
    """Hold parts in a room again."""
    place = place_of(session, place_id)
    place.state, place.changed_by, place.changed_at = MOVES.after(place.state, "open"), actor.id, now
