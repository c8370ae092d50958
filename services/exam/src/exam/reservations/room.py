from exam.reservations import api, pages
from shared.web import Room

ROOM = Room(
    "reservations",
    says="the written part as it is booked: a time on one's own device, or a seat in a room that is open",
    api=[api.router],
    pages=[pages.router],
)
