from shared.web import Room

ROOM = Room(
    "panels", says="who decides about a concern: two without a tie, one of them certified; on an appeal two others"
)
