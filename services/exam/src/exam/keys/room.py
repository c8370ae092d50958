from shared.web import Room

ROOM = Room("keys", says="what answers are worth: a key is never changed, two people give it a new version")
