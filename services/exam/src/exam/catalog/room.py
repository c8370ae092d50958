from exam.catalog import api, pages
from shared.web import Room

ROOM = Room(
    "catalog",
    says="the items of the bank in lists, one by one, as a candidate sees them, and in forms",
    api=[api.router],
    pages=[pages.router],
)
