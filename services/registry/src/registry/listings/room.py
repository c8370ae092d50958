from registry.listings import api, pages
from shared.web import Room

ROOM = Room(
    "listings",
    says="How a person is listed",
    api=[api.router],
    pages=[pages.router],
)
