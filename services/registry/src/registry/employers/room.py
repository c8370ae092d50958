from registry.employers import api, pages
from registry.employers.queries import employers_queue
from shared.web import Room

ROOM = Room(
    "employers",
    says="organizations that another person verified, whoever acts for them, and how much they may look up in a day",
    api=[api.router],
    pages=[pages.router],
    queues=[employers_queue],
)
