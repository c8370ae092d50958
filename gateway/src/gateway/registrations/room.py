from gateway.registrations import api, pages
from gateway.registrations.commands import forget_registration, invite
from gateway.registrations.queries import account_requests, ended_registrations
from shared import clock
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "registrations",
    says="ask for an account, and choose its password where the mailed link leads",
    api=[api.router],
    pages=[pages.router],
    due=[
        Duty(rows=account_requests, act=invite, clock=clock.real_now),
        Duty(rows=ended_registrations, act=forget_registration, clock=clock.real_now, every=SELDOM),
    ],
)
