from exam.answers import api, fast, pages
from shared.web import Room

ROOM = Room(
    "answers",
    says="The written part, question by question: what is asked, what is saved, what is still open",
    api=[api.router],
    fast=[fast.FAST],
    pages=[pages.router],
)
