from curriculum.completion import api, pages
from shared.web import Room

ROOM = Room(
    "completion",
    says="What is finished, and the paper that says so",
    api=[api.router],
    pages=[pages.router],
)
