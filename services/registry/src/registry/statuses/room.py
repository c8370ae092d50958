from shared.web import Room

ROOM = Room("statuses", says="what a certification is worth on a given day, and what may be done to it")
