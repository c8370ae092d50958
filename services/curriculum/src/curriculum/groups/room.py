from curriculum.groups import pages
from shared.web import Room

ROOM = Room(
    "groups",
    says="a group as those who lead it see it",
    pages=[pages.router],
)
