from ce_tracker.claiming import api, pages
from shared.web import Room

ROOM = Room("claiming", says="claim hours", api=[api.router], pages=[pages.router])
