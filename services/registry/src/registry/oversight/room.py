from registry.oversight import api, pages
from registry.oversight.queries import decisions_queue, places
from shared.web import Room

ROOM = Room(
    "oversight",
    says="decisions by two administrators, stopping and resuming the issue, what waits",
    api=[api.router],
    pages=[pages.router],
    queues=[decisions_queue],
    places=places,
)
