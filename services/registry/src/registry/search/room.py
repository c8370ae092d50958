from registry.search import api, pages
from registry.search.commands import open_waiting_entry
from registry.search.queries import entries_to_open
from shared.web import Duty, Room, of_that_person

ROOM = Room(
    "search",
    says="the public search by name or number, and the front page",
    api=[api.router],
    pages=[pages.router, pages.found],
    due=[Duty(rows=entries_to_open, act=open_waiting_entry, whose=of_that_person)],
)
