from registry.search import api, pages
from shared.web import Room

ROOM = Room(
    "search",
    says="The public finds a peer specialist",
    api=[api.router],
    pages=[pages.router],
)
