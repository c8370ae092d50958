from gateway.accounts import api, pages
from gateway.accounts.commands import forget_link, forget_registration
from gateway.accounts.queries import ended_links, ended_registrations
from shared import clock
from shared.web import Duty, Room

ROOM = Room(
    "accounts",
    says="ask for an account, confirm it by a mailed link",
    api=[api.router],
    pages=[pages.router],
    due=[
        Duty(rows=ended_links, act=forget_link, clock=clock.real_now),
        Duty(rows=ended_registrations, act=forget_registration, clock=clock.real_now),
    ],
)
