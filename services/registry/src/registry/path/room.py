from registry.path import api, pages
from shared.web import Room

ROOM = Room(
    "path",
    says="A person's way to certification, and where they stand on it",
    api=[api.router],
    pages=[pages.router],
)
