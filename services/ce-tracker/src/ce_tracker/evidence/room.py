from shared.web import Room

ROOM = Room("evidence", says="nothing by itself: the papers of a claim, read apart, sealed, compared, shown to few")
