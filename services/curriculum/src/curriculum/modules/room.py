from curriculum.modules import api, pages
from curriculum.modules.files import load
from shared.web import Room

ROOM = Room(
    "modules",
    says="the published content, read and checked once at start into frozen models; pictures, glossary, "
    "the Code, what comes after",
    api=[api.router],
    pages=[pages.router],
    provides={"curriculum": lambda settings: load(settings.content)},
)
