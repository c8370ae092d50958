"""The menu of the gateway: its rooms from the ground up, each may use those before it."""

from dataclasses import replace

from fastapi import FastAPI

from gateway.accounts.room import ROOM as accounts
from gateway.administration.room import ROOM as administration
from gateway.alarms.room import ROOM as alarms
from gateway.alarms.watch import put_watch
from gateway.developers.room import ROOM as developers
from gateway.home.room import ROOM as home
from gateway.limits.room import ROOM as limits
from gateway.mail.room import ROOM as mail
from gateway.notices.room import ROOM as notices
from gateway.own_account.room import ROOM as own_account
from gateway.people.room import ROOM as people
from gateway.preferences.room import ROOM as preferences
from gateway.registrations.room import ROOM as registrations
from gateway.routing.process import put_front_door
from gateway.routing.room import ROOM as routing
from gateway.sessions.room import ROOM as sessions
from gateway.settings import GatewaySettings
from shared.web import build_service


def build(settings: GatewaySettings) -> FastAPI:
    """The page of mails is for development: they hold links that sign in."""
    app = build_service(
        "gateway",
        title="The front door",
        settings=settings,
        prefix="",
        rooms=[
            replace(mail, pages=()) if settings.production else mail,
            limits,
            accounts,
            registrations,
            sessions,
            preferences,
            own_account,
            people,
            notices,
            routing,
            home,
            alarms,
            developers,
            administration,
        ],
    )
    return put_watch(put_front_door(app))


app = build(GatewaySettings())
