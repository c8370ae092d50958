from ce_tracker.record import api, pages
from shared.web import Room

ROOM = Room(
    "record",
    says="see one's own year, what is missing and the one next step",
    api=[api.router],
    pages=[pages.router],
)
