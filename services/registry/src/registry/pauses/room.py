from shared.web import Room

ROOM = Room("pauses", says="from when to when a certification rests, suspended or retired; what that carries it to")
