from curriculum.course import api
from curriculum.course.pages import checking, reading, taking
from curriculum.course.published import load
from shared.web import Room

ROOM = Room(
    "course",
    says="the short course for people who work beside peer specialists: open to all to read; taken by "
    "those who want its attendance paper; what they answer before and after, as counts",
    api=[api.router],
    pages=[taking.router, checking.router, reading.router],
    provides={"course": lambda settings: load(settings.content)},
)
