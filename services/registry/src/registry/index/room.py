from shared.web import Room

ROOM = Room("index", says="the index of the public search: the words by which those are found who list their name")
