from curriculum.course import api
from curriculum.course.pages import checking, reading, taking
from curriculum.course.published import load
from shared.web import Room

ROOM = Room(
    "course",
    says="The short course for everybody",
    api=[api.router],
    pages=[taking.router, checking.router, reading.router],
    provides={"course": lambda settings: load(settings.content)},
)
