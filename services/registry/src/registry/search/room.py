from registry.search import api, pages
from shared.web import Room

ROOM = Room(
    "search",
    says="the public search by name, and the front page",
    api=[api.router],
    pages=[pages.router, pages.found],
)
