from exam.recordings import api
from shared.web import Room

ROOM = Room("recordings", says="The recordings that questions begin with, for whoever is asked them", api=[api.router])
