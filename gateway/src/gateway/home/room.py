from gateway.home import pages
from gateway.home.administration import pages as administration
from gateway.home.developers import pages as developers
from shared.web import Room

ROOM = Room(
    "home",
    says="the start page and the pages about the house; what waits for administrators; what developers need",
    pages=[pages.router, developers.router, administration.router],
)
