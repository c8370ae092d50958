"""Choosing times for the written part, by real commands."""

from datetime import datetime, timedelta

from exam.appointments.rules import State
from exam.appointments.tables import Appointment
from exam.openings.commands import offer_opening
from exam.openings.inputs import OfferOpening
from exam.places.commands import add_place
from exam.places.inputs import AddPlace
from exam.reservations.commands import book_own_device, book_seat
from exam.reservations.inputs import BookOwnDevice, BookSeat
from shared.actor import Actor
from shared.testing import NOW, Scene
from shared.testing.cast import alice, dana

TOMORROW = NOW + timedelta(days=1)


def room(scene: Scene, seats: int = 2) -> str:
    return scene.do(add_place, dana, AddPlace(name="The blue room", way="Ring at the side door.", seats=seats))


def opened(scene: Scene, seats: int = 2, minutes: int = 240, at: datetime = TOMORROW) -> str:
    return scene.do(offer_opening, dana, OfferOpening(place_id=room(scene, seats), starts_at=at, minutes=minutes))


def seat(scene: Scene, who: Actor, opening_id: str, at: datetime = TOMORROW) -> str:
    return scene.do(book_seat, who, opening_id, BookSeat(starts_at=at, name=f"{who.id.title()} B."))


def at_home(scene: Scene, who: Actor = alice, at: datetime = TOMORROW) -> str:
    return scene.do(book_own_device, who, BookOwnDevice(starts_at=at))


def state_of(scene: Scene, id: str) -> State:
    return scene.row(Appointment, id).state
