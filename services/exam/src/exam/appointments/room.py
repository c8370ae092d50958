from exam.appointments import api, pages
from shared.web import Room

ROOM = Room(
    "appointments",
    says="Appointments for the oral part: booked, given back, and with whom rather not",
    api=[api.router],
    pages=[pages.router],
)
