from gateway.sessions import api, pages
from gateway.sessions.commands import forget_device, forget_session
from gateway.sessions.queries import ended_devices, ended_sessions
from shared import clock
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "sessions",
    says="sign in by password or mailed link, sign out; signing keys, the memory of who is signed in",
    api=[api.router],
    pages=[pages.router],
    due=[
        Duty(rows=ended_sessions, act=forget_session, clock=clock.real_now, every=SELDOM),
        Duty(rows=ended_devices, act=forget_device, clock=clock.real_now, every=SELDOM),
    ],
)
