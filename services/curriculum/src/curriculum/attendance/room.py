from shared.web import Room

ROOM = Room("attendance", says="who was at which live session, and which minutes count")
