from exam.openings import api, pages
from shared.web import Room

ROOM = Room(
    "openings",
    says="when rooms are open to people who write there, at how many seats, and who watches",
    api=[api.router],
    pages=[pages.router],
)
