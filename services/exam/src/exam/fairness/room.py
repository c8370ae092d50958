from exam.fairness import api, pages, queries
from shared.web import Room

ROOM = Room(
    "fairness",
    says="items that may be harder for one group: why they wait, who looked at them, and what came of it",
    api=[api.router],
    pages=[pages.router],
    queues=[queries.items_to_look_at],
)
