from curriculum.readiness import pages
from curriculum.readiness.content import load
from shared.web import Room

ROOM = Room(
    "readiness",
    says="an organization looks at itself: statements answered without a name, the result in parts, round after round",
    pages=[pages.router, pages.by_link],
    provides={"readiness": lambda settings: load(settings.content)},
)
