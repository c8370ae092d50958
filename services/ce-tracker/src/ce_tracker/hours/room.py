from shared.web import Room

ROOM = Room("hours", says="nothing by hand: what was sent as hours, version by version, and what was decided on it")
