from exam.cut_scores import api, pages, queries
from shared.web import Room

ROOM = Room(
    "cut_scores",
    says="the pass mark of each form, as a panel comes to it and two people lock it",
    api=[api.router],
    pages=[pages.router],
    queues=[queries.standards_queue],
)
