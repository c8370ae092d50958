from exam.leases import api, commands, pages, queries
from exam.leases.subscribers import GATEWAY_ROLE
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "leases",
    says="answers in examiners' hands: for how long, and what goes on without whoever is gone",
    api=[api.router],
    pages=[pages.router],
    hears=[GATEWAY_ROLE],
    due=[
        Duty(rows=queries.leases_to_remind, act=commands.remind_examiner, every=SELDOM),
        Duty(rows=queries.leases_to_end, act=commands.end_lease, every=SELDOM),
    ],
)
