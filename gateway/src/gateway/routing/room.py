from gateway.routing import pages
from shared.web import Room

ROOM = Room(
    "routing",
    says="The front door before every service",
    pages=[pages.router],
)
