from shared.web import Room

ROOM = Room("reckoning", says="nothing by hand: how all years of a person stand, from all that was sent and decided")
