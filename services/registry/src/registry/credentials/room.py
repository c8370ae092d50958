from registry.credentials import api, pages
from shared.web import Room

ROOM = Room(
    "credentials",
    says="the certificate on paper and as data that any verifier reads (Open Badges 3.0), its status list; "
    "comparing a copy that somebody was shown",
    api=[api.router],
    pages=[pages.router],
)
