from shared.web import Room

ROOM = Room(
    "independence",
    says="who decides nothing about somebody: whoever trained them, or scored anything of theirs",
)
