from registry.verification import api, pages
from shared.web import Room

ROOM = Room(
    "verification",
    says="whether a certificate is good: by number, by link, on paper (PDF/UA-1) with a QR code",
    api=[api.router],
    pages=[pages.router],
)
