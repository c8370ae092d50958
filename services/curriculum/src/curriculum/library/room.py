from curriculum.library import pages
from curriculum.library.content import load
from shared.web import Room

ROOM = Room(
    "library",
    says="what is open to everybody: articles, sample job descriptions",
    pages=[pages.router],
    provides={"library": lambda settings: load(settings.content)},
)
