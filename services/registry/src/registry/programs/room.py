from registry.programs import api, pages
from shared.web import Room

ROOM = Room(
    "programs",
    says="keys with which an organization's own programs ask",
    api=[api.router],
    pages=[pages.router],
)
