from registry.retirements import api, pages
from registry.retirements.commands import tell_pause
from registry.retirements.queries import people_whose_pause_is_untold
from shared.web import Duty, Room, of_that_person

ROOM = Room(
    "retirements",
    says="being shown as retired, by one's own choice, and coming back",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=people_whose_pause_is_untold, act=tell_pause, whose=of_that_person)],
)
