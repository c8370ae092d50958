from shared.web import Room

ROOM = Room(
    "audit",
    says="everything that was issued, computed again from the facts by another hand",
)
