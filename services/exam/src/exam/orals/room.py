from exam.orals import api, pages
from exam.orals.queries import request_queue
from shared.web import Room

ROOM = Room(
    "orals",
    says="The oral part: appointments with two examiners",
    api=[api.router],
    pages=[pages.router],
    queues=[request_queue],
)
