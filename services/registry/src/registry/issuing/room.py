from shared.web import Room

ROOM = Room(
    "issuing",
    says="The switch that stops the issue of certificates",
)
