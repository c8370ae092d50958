from exam.orals import api, pages
from shared.web import Room

ROOM = Room(
    "orals",
    says="The oral part as it is held: the scenario, what to do, and that it was held",
    api=[api.router],
    pages=[pages.router],
)
