from exam.attempts import api, pages
from shared.web import Room

ROOM = Room(
    "attempts",
    says="which parts are passed and still stand, and when we talk before the next attempt",
    api=[api.router],
    pages=[pages.router],
)
