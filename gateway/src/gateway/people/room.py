from gateway.people import api, pages
from shared.web import Room

ROOM = Room(
    "people",
    says="Administrators give and take roles",
    api=[api.router],
    pages=[pages.router],
)
