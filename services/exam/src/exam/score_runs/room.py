from shared.web import Room

ROOM = Room(
    "score_runs",
    says="what scores come to and all that this follows from, as runs that are never changed",
)
