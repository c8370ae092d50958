from shared.web import Room

ROOM = Room(
    "forms",
    says="published forms, one for each sitting, in an order of its own; versions are frozen here",
)
