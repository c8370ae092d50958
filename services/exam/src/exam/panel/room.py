from exam.panel import api, pages
from shared.web import Room

ROOM = Room(
    "panel",
    says="examiners who are ready to score, and whether they are CPSs",
    api=[api.router],
    pages=[pages.router],
)
