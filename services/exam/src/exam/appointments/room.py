from exam.appointments import api, commands, pages, queries
from shared.web import SELDOM, Duty, Room

WHOSE = queries.person_of_appointment
ROOM = Room(
    "appointments",
    says="who takes which part when and where, and what became of it",
    api=[api.router],
    pages=[pages.router],
    due=[
        Duty(rows=queries.missed_written, act=commands.miss_written, whose=WHOSE, every=SELDOM),
        Duty(rows=queries.appointments_to_fit, act=commands.fit_appointment, whose=WHOSE, every=SELDOM),
    ],
)
