from exam.practice import api, pages
from shared.web import Room

ROOM = Room(
    "practice",
    says="the practice test: every tool of the examination, open to all; nothing of it is kept",
    api=[api.router],
    pages=[pages.router],
)
