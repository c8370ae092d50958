from shared.web import Room

ROOM = Room(
    "sanctions", says="what a concern does to a certification, beside the approval by two from which it follows"
)
