from exam.sittings import api, pages
from exam.sittings.commands import submit_overdue
from exam.sittings.queries import due_sittings
from shared.web import Duty, Room

ROOM = Room(
    "sittings",
    says="the written part: the clock, saving, breaks, going on elsewhere, sending",
    api=[api.saving, api.router],
    pages=[pages.router],
    due=[Duty(rows=due_sittings, act=submit_overdue)],
)
