from ce_tracker.supervision import api, pages
from shared.web import Room

ROOM = Room(
    "supervision",
    says="note talks with a supervisor, confirm them, take out of one's own record what one chooses",
    api=[api.router],
    pages=[pages.router],
)
