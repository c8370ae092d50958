from curriculum.readiness.pages import answering, asking
from curriculum.readiness.published import load
from shared.web import Room

ROOM = Room(
    "readiness",
    says="An organization asks its people whether it is ready for peer support",
    pages=[asking.router, answering.router],
    provides={"readiness": lambda settings: load(settings.content)},
)
