from exam.places import api, pages
from shared.web import Room

ROOM = Room(
    "places",
    says="rooms in which parts of the examination are held",
    api=[api.router],
    pages=[pages.router],
)
