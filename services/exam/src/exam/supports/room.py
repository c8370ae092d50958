from shared.web import Room

ROOM = Room("supports", says="what can be set up for a person, and what each of it comes to")
