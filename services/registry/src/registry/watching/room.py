from registry.watching import api, pages
from registry.watching.commands import look_at_watches
from registry.watching.queries import rounds_due
from shared.web import Duty, Room

ROOM = Room(
    "watching",
    says="who is told when an entry changes: by the person's consent, one organization at a time",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=rounds_due, act=look_at_watches)],
)
