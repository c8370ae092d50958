from ce_tracker.offerings import api, pages
from shared.web import Room

ROOM = Room(
    "offerings",
    says="Providers, and what they offer",
    api=[api.router],
    pages=[pages.router],
)
