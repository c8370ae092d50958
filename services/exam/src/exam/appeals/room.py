from exam.appeals import api, commands, pages, queries
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "appeals",
    says="appeals of a result, sealed; new examiners score anew, and two who had no part in it answer",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=queries.appeals_late, act=commands.tell_late, whose=queries.appealed_by, every=SELDOM)],
    queues=[queries.appeal_queue],
)
