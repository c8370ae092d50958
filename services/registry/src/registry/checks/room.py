from registry.checks import api, pages
from shared.web import Room

ROOM = Room(
    "checks",
    says="lists of numbers and names, row by row",
    api=[api.router],
    pages=[pages.router],
)
