from curriculum.library import pages
from curriculum.library.published import load
from shared.web import Room

ROOM = Room(
    "library",
    says="Articles and job descriptions for everybody",
    pages=[pages.router],
    provides={"library": lambda settings: load(settings.content)},
)
