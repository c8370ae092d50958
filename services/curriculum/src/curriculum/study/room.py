from curriculum.study import api
from curriculum.study.pages import checks, extras, modules
from shared.web import Room

ROOM = Room(
    "study",
    says="A trainee's way through the modules",
    api=[api.router],
    pages=[modules.router, checks.router, extras.router],
)
