from exam.accommodations import api, pages
from exam.accommodations.commands import approve_overdue
from exam.accommodations.queries import overdue, person_of, waiting_queue
from shared.web import Duty, Room

ROOM = Room(
    "accommodations",
    says="asked for once, decided once, for every sitting, also the one that is running",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=overdue, act=approve_overdue, whose=person_of)],
    queues=[waiting_queue],
)
