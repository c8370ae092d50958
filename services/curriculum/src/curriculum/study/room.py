from curriculum.study import api
from curriculum.study.pages import checks, extras, modules
from shared.web import Room

ROOM = Room(
    "study",
    says="the modules as one person sees them: progress, lesson pages, checks, reflections, the one next step",
    api=[api.router],
    pages=[modules.router, checks.router, extras.router],
)
