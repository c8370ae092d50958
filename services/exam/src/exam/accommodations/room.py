from exam.accommodations import api, pages
from exam.accommodations.commands import approve_overdue
from exam.accommodations.queries import overdue, waiting_queue
from shared.web import Duty, Room

ROOM = Room(
    "accommodations",
    says="What a person needs to take the examination well: asked once, decided once",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=overdue, act=approve_overdue)],
    queues=[waiting_queue],
)
