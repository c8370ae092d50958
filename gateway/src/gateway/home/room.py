from gateway.home import pages
from shared.web import Room

ROOM = Room("home", says="the start page and the pages about the house", pages=[pages.router, pages.open_to_all])
