from ce_tracker.record import api, pages
from shared.web import Room

ROOM = Room(
    "record",
    says="A person's own page: this year and those before",
    api=[api.router],
    pages=[pages.router],
)
