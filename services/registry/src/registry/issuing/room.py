from shared.web import Room

ROOM = Room(
    "issuing",
    says="the switch that stops issuing",
)
