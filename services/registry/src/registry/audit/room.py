from shared.web import Room

ROOM = Room(
    "audit",
    says="Every certificate recomputed from the facts, independently",
)
