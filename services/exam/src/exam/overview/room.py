from exam.overview import api, pages, queries
from shared.web import Room

ROOM = Room(
    "overview",
    says="where a person stands, and the one next step",
    api=[api.router],
    pages=[pages.router],
    places=queries.places,
)
