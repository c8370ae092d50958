from exam.keys.queries import keys_to_approve
from exam.rekeys import api, pages, queries
from shared.web import Room

ROOM = Room(
    "rekeys",
    says="where two administrators give an item another key, and answers a worth that no key knew",
    api=[api.router],
    pages=[pages.router],
    queues=[keys_to_approve, queries.unlisted_queue],
)
