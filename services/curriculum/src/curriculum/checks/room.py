from shared.web import Room

ROOM = Room(
    "checks",
    says="The check at the end of a module",
)
