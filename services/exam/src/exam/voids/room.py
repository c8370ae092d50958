from exam.voids import api, pages
from shared.web import Room

ROOM = Room(
    "voids",
    says="parts that went wrong on our side, and do not count",
    api=[api.router],
    pages=[pages.router],
)
