from gateway.accounts.commands import forget_link, mail_link
from gateway.accounts.queries import ended_links, link_requests, places
from shared import clock
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "accounts",
    says="nothing here: who somebody is, their password, their mailed links, the roles they hold and since when",
    places=places,
    due=[
        Duty(rows=link_requests, act=mail_link, clock=clock.real_now),
        Duty(rows=ended_links, act=forget_link, clock=clock.real_now, every=SELDOM),
    ],
)
