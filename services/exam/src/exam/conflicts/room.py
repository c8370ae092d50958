from shared.web import Room

ROOM = Room(
    "conflicts",
    says="whom examiners know, trained, supervise or work with: they score nothing of theirs",
)
