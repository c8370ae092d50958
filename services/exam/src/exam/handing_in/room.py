from exam.handing_in import pages
from shared.web import Room

ROOM = Room(
    "handing_in",
    says="the pages around the questions: a break, all of them at a glance, sending in, and that it is done",
    pages=[pages.router],
)
