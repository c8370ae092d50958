from curriculum.cohorts import api, pages
from curriculum.cohorts.subscribers import GATEWAY_ROLE
from shared.web import Room

ROOM = Room(
    "cohorts",
    says="groups, and those who lead them",
    api=[api.router],
    pages=[pages.router],
    hears=[GATEWAY_ROLE],
)
