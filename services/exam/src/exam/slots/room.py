from exam.slots import api, commands, queries
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "slots",
    says="Times at which two examiners are there for the oral part, and times that were asked for",
    api=[api.router],
    due=[Duty(rows=queries.words_to_seal, act=commands.seal_request, whose=queries.asked_by, every=SELDOM)],
    queues=[queries.request_queue],
)
