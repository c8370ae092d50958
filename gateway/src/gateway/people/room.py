from gateway.people import api, pages
from shared.web import Room

ROOM = Room(
    "people",
    says="administrators: find a person, give and take roles, end their sessions",
    api=[api.router],
    pages=[pages.router],
)
