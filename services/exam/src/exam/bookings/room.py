from exam.bookings import api, pages
from shared.web import Room

ROOM = Room(
    "bookings",
    says="the oral part as it is booked: a time taken, given back, called off; and with whom rather not",
    api=[api.router],
    pages=[pages.router],
)
