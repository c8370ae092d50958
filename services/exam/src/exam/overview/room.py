from exam.overview import api, pages
from shared.web import Room

ROOM = Room(
    "overview",
    says="where a person stands, and the one next step",
    api=[api.router],
    pages=[pages.router],
)
