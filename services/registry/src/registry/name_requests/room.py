from registry.name_requests import api, pages
from registry.name_requests.queries import names_queue
from shared.web import Room

ROOM = Room(
    "name_requests",
    says="asking for a name, and the other person who confirms it",
    api=[api.router],
    pages=[pages.router],
    queues=[names_queue],
)
