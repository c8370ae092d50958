from gateway.mail import pages
from shared.web import Room

ROOM = Room(
    "mail",
    says="nothing: letters are written in the transaction that gives the reason, and sent afterwards; "
    "`/dev/mail` shows them in development",
    pages=[pages.router],
)
