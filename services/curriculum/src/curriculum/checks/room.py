from shared.web import Room

ROOM = Room(
    "checks",
    says="what every check has: drawing questions, choosing answers, the result; whose a check is, other rooms say",
)
