from ce_tracker.training_log import api, pages
from shared.web import Room

ROOM = Room(
    "training_log",
    says="note what one practises before one is certified; confirm it",
    api=[api.router],
    pages=[pages.router],
)
