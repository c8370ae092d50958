from ce_tracker.requirements import api, pages
from shared.web import Room

ROOM = Room(
    "requirements",
    says="What a year of continuing education asks for, as dated rules",
    api=[api.router],
    pages=[pages.router],
)
