from shared.web import Room

ROOM = Room(
    "items",
    says="What the examination asks: items, scenarios, instructions",
)
