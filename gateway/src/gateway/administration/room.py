from gateway.administration import pages
from shared.web import Room

ROOM = Room("administration", says="administrators: see what waits for somebody in every service", pages=[pages.router])
