from exam.work import api, pages, queries
from shared.web import Room

ROOM = Room(
    "work",
    says="what waits to be scored, for each examiner, and where a third one is needed",
    api=[api.router],
    pages=[pages.router],
    queues=[queries.answers_queue, queries.adjudication_queue],
)
