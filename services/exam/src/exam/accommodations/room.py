from exam.accommodations import api, commands, pages, queries
from shared.web import SELDOM, Duty, Room, of_that_person

ROOM = Room(
    "accommodations",
    says="asked for once, decided once, for every sitting, also the one that is running",
    api=[api.router],
    pages=[pages.router],
    due=[
        Duty(rows=queries.overdue, act=commands.approve_overdue, whose=queries.person_of, every=SELDOM),
        Duty(rows=queries.words_to_seal, act=commands.seal_words, whose=of_that_person, every=SELDOM),
    ],
    queues=[queries.waiting_queue],
)
