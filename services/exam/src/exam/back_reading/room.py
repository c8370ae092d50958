from exam.back_reading import api, pages
from shared.web import Room

ROOM = Room(
    "back_reading",
    says="answers that are read again, and how each examiner scores beside them and beside the anchors",
    api=[api.router],
    pages=[pages.router],
)
