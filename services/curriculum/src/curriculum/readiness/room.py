from curriculum.readiness.content import load
from curriculum.readiness.pages import answering, asking
from shared.web import Room

ROOM = Room(
    "readiness",
    says="an organization looks at itself: statements answered without a name, the result in parts, round after round",
    pages=[asking.router, answering.router],
    provides={"readiness": lambda settings: load(settings.content)},
)
