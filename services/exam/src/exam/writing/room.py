from exam.writing import api, pages
from shared.web import Room

ROOM = Room(
    "writing",
    says="new items, and versions that follow others, as item writers write them",
    api=[api.router],
    pages=[pages.router],
)
