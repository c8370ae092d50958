from ce_tracker.supervisors import api, pages
from shared.web import Room

ROOM = Room(
    "supervisors",
    says="let a supervisor in by a code, or name one outside; end it",
    api=[api.router],
    pages=[pages.router],
)
