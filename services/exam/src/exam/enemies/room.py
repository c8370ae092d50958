from exam.enemies import api, pages
from shared.web import Room

ROOM = Room(
    "enemies",
    says="items of which a form asks one at most: proposed by the words they share, decided by a person",
    api=[api.router],
    pages=[pages.router],
)
