from curriculum.cohorts import api, pages
from shared.web import Room

ROOM = Room(
    "cohorts",
    says="groups, and those who lead them",
    api=[api.router],
    pages=[pages.router],
)
