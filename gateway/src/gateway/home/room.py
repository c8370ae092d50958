from gateway.home import pages
from gateway.home.administration import pages as administration
from gateway.home.developers import pages as developers
from shared.web import Room

ROOM = Room(
    "home",
    says="The first page, and what stands around it",
    pages=[pages.router, developers.router, administration.router],
)
