from gateway.registrations import api, pages
from gateway.registrations.commands import forget_registration
from gateway.registrations.queries import ended_registrations
from shared import clock
from shared.web import Duty, Room

ROOM = Room(
    "registrations",
    says="ask for an account, confirm it by a mailed link",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=ended_registrations, act=forget_registration, clock=clock.real_now)],
)
