from gateway.people import api, commands, pages, queries
from shared.web import Duty, Room

ROOM = Room(
    "people",
    says="administrators: find a person, give and take roles, some of them by two, end their sessions",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=queries.roles_to_begin, act=commands.begin_role, whose=queries.person_of)],
    queues=[queries.roles_to_confirm],
)
