from curriculum.course import api
from curriculum.course.content import load
from curriculum.course.pages import my_check, read_course, take_course
from shared.web import Room

ROOM = Room(
    "course",
    says="the short course for people who work beside peer specialists: open to all to read; taken by "
    "those who want its attendance paper; what they answer before and after, as counts",
    api=[api.router],
    pages=[take_course.router, my_check.router, read_course.router],
    provides={"course": lambda settings: load(settings.content)},
)
