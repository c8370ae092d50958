from curriculum.groups import api, pages
from shared.web import Room

ROOM = Room(
    "groups",
    says="a group as those who lead it see it; changing it and calling it off",
    api=[api.router],
    pages=[pages.router],
)
