from ce_tracker.credits import api, pages
from shared.web import Room

ROOM = Room(
    "credits",
    says="What a person claims, with its evidence",
    api=[api.router],
    pages=[pages.router],
)
