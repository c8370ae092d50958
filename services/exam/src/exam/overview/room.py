from exam.overview import api, pages
from shared.web import Room

ROOM = Room(
    "overview",
    says="Where a person stands in the examination, on one page",
    api=[api.router],
    pages=[pages.router],
)
