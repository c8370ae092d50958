from shared.web import Room

ROOM = Room("additions", says="words added to a concern after it was sent, by its code; whether somebody looked at it")
