from curriculum.study import api
from curriculum.study.pages import beside_lesson, my_check, overview
from shared.web import Room

ROOM = Room(
    "study",
    says="the modules as one person sees them: progress, lesson pages, checks, reflections, the one next step",
    api=[api.router],
    pages=[overview.router, my_check.router, beside_lesson.router],
)
