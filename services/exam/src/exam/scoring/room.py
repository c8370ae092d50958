from exam.scoring import api, pages
from exam.scoring.commands import take_up_submitted
from exam.scoring.queries import adjudication_queue, answers_queue
from exam.sittings.queries import handed_in
from shared.web import Duty, Room

ROOM = Room(
    "scoring",
    says="the key; two blind examiners; a third where they differ too much",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=handed_in, act=take_up_submitted)],
    queues=[answers_queue, adjudication_queue],
)
