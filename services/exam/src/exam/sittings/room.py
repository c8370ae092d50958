from exam.sittings import api, commands, pages, queries
from shared.web import Duty, Room

ROOM = Room(
    "sittings",
    says="The written part: when it begins, how its clock runs, when it is sent in",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=queries.due_sittings, act=commands.submit_overdue, whose=queries.person_of)],
)
