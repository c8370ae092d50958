from registry.verification import api, pages
from shared.web import Room

ROOM = Room(
    "verification",
    says="Whether a certificate is true, and the certificate itself",
    api=[api.router],
    pages=[pages.router],
)
