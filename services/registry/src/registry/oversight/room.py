from registry.oversight import api, pages
from registry.oversight.queries import decisions_queue, facts_queue
from shared.web import Room

ROOM = Room(
    "oversight",
    says="Decisions by two administrators, and what waits for a person",
    api=[api.router],
    pages=[pages.router],
    queues=[decisions_queue, facts_queue],
)
