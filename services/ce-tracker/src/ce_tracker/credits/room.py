from ce_tracker.credits import api, pages
from shared.web import Room

ROOM = Room(
    "credits",
    says="answer a question, take a claim back, keep the evidence",
    api=[api.router],
    pages=[pages.router],
)
