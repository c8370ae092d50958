from shared.web import Room

ROOM = Room("allowance", says="how many people one place may be shown in a day")
