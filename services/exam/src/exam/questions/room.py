from exam.questions import pages
from shared.web import Room

ROOM = Room(
    "questions",
    says="the page of one question: what its buttons do, in which language it is asked, and the map of all",
    pages=[pages.router],
)
