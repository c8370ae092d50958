from exam.calibration import api, pages
from shared.web import Room

ROOM = Room(
    "calibration",
    says="who may score by which rubric: they have met the agreed scores of specimens, not too long ago",
    api=[api.router],
    pages=[pages.router],
)
