from shared.web import Room

ROOM = Room("sheets", says="which sittings are written on paper, and since when whoever watches has the sheet back")
