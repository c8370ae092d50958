from exam.orals import api, pages
from shared.web import Room

ROOM = Room(
    "orals",
    says="The oral part: who may hold a talk when, the scenario, what to do, and that it was held",
    api=[api.router],
    pages=[pages.router],
)
