from shared.web import Room

ROOM = Room(
    "plans",
    says="the study plan that goes with a result",
)
