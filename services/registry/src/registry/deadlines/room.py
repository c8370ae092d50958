from registry.deadlines import api, pages
from registry.deadlines.commands import note_missed
from registry.deadlines.queries import deadlines_missed
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "deadlines",
    says="by when something about a concern has to happen, by dated rules and holidays; what was not met",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=deadlines_missed, act=note_missed, every=SELDOM)],
)
