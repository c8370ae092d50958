from registry.allowance import api, pages
from registry.allowance.queries import strange_hours_queue
from shared.web import Room

ROOM = Room(
    "allowance",
    says="how many people one place may be shown in a day; hours in which strangers were shown too many",
    api=[api.router],
    pages=[pages.router],
    queues=[strange_hours_queue],
)
