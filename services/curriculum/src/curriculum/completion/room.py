from curriculum.completion import api, pages
from shared.web import Room

ROOM = Room(
    "completion",
    says="which modules are done, when all is done, the attendance certificate, old records",
    api=[api.router],
    pages=[pages.router],
)
