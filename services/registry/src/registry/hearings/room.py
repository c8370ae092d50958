from shared.web import Room

ROOM = Room("hearings", says="what the person was told, and what they say to it, before anybody decides")
