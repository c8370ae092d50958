from registry.wordings import api, pages
from shared.web import Room

ROOM = Room(
    "wordings",
    says="the wording of the Code of Ethics: the agency's own by dates, by two people, told by a fact",
    api=[api.router],
    pages=[pages.router],
)
