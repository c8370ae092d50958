from ce_tracker.offerings import api, pages
from shared.web import Room

ROOM = Room(
    "offerings",
    says="approve providers and offerings; pick one",
    api=[api.router],
    pages=[pages.router],
)
