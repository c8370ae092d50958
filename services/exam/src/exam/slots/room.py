from exam.slots import api, pages, queries
from shared.web import Room

ROOM = Room(
    "slots",
    says="Times at which two examiners are there for the oral part, and times that were asked for",
    api=[api.router],
    pages=[pages.router],
    queues=[queries.request_queue],
)
