from gateway.preferences import api, pages
from shared.web import Room

ROOM = Room(
    "preferences",
    says="How a person likes to read",
    api=[api.router],
    pages=[pages.router],
)
