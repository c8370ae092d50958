from exam.attempts import api, pages
from shared.web import Room

ROOM = Room(
    "attempts",
    says="Which parts stand, and when a part may be taken again",
    api=[api.router],
    pages=[pages.router],
)
