from exam.voids import api, pages, queries
from shared.web import Room

ROOM = Room(
    "voids",
    says="parts that went wrong on our side and do not count; two people say so",
    api=[api.router],
    pages=[pages.router],
    queues=[queries.void_queue],
)
