from exam.panel import api, pages
from shared.web import Room

ROOM = Room(
    "panel",
    says="The examiners, and whom they may examine",
    api=[api.router],
    pages=[pages.router],
)
