from exam.orals import api, pages
from exam.orals.queries import request_queue
from shared.web import Room

ROOM = Room(
    "orals",
    says="times with two examiners; booking, giving back, declining an examiner without a reason",
    api=[api.router],
    pages=[pages.router],
    queues=[request_queue],
)
