from shared.web import Room

ROOM = Room("calendar", says="when people and rooms are taken, by quarter hours: nobody is in two places")
