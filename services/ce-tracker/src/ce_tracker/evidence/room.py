from shared.web import Room

ROOM = Room("evidence", says="nothing by itself: the papers of a claim, bounded, given out only to keep")
