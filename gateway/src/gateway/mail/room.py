from gateway.mail import pages
from shared.web import Room

ROOM = Room(
    "mail",
    says="Letters that go out, and how",
    pages=[pages.router],
)
