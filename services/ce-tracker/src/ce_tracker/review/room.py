from ce_tracker.review import api, pages
from ce_tracker.review.queries import credits_queue
from shared.web import Room

ROOM = Room(
    "review",
    says="accept, ask for more, not count",
    api=[api.router],
    pages=[pages.router],
    queues=[credits_queue],
)
