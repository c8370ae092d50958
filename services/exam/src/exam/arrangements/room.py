from exam.arrangements import api, pages
from exam.arrangements.queries import arrange_queue
from shared.web import Room

ROOM = Room(
    "arrangements",
    says="help that people bring: arranged before the day, confirmed or waived by whom it is for",
    api=[api.router],
    pages=[pages.router],
    queues=[arrange_queue],
)
