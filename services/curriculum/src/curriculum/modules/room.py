from curriculum.modules import api, pages
from curriculum.modules.published import load
from shared.web import Room

ROOM = Room(
    "modules",
    says="The 34 modules as they are published",
    api=[api.router],
    pages=[pages.router],
    provides={"curriculum": lambda settings: load(settings.content)},
)
