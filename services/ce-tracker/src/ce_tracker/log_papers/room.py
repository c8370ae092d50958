from ce_tracker.log_papers import api, pages
from shared.web import Room

ROOM = Room(
    "log_papers",
    says="make a signed paper of a training log, take it back, check one that was given",
    api=[api.router, api.unlisted],
    pages=[pages.router, pages.unlisted],
)
