from curriculum.practice import api, pages
from shared.web import Room

ROOM = Room(
    "practice",
    says="Practice with others: sessions, attendance, groups",
    api=[api.router],
    pages=[pages.router],
)
