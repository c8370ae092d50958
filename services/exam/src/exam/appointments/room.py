from exam.appointments import api, pages
from shared.web import Room

ROOM = Room(
    "appointments",
    says="who takes which part when and where, and what became of it",
    api=[api.router],
    pages=[pages.router],
)
