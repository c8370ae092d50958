from registry.retirements import api, pages
from shared.web import Room

ROOM = Room(
    "retirements",
    says="being shown as retired, by one's own choice, and coming back",
    api=[api.router],
    pages=[pages.router],
)
