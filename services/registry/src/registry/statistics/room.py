from registry.statistics import api, pages
from shared.web import Room

ROOM = Room(
    "statistics",
    says="how many there are and how they stand, for anybody: rounded to tens, never fewer than fifteen",
    api=[api.router],
    pages=[pages.router],
)
