from shared.web import Room

ROOM = Room("reviews", says="what people found when they read an item, and where it stands by that; what is retired")
