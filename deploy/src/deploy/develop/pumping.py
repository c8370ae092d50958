"""Carries facts from database to database in one process, while nothing serves yet.

What is received this way is received as from the broker: the same inbox, the same order, the same reactions. When the
relays send the same facts later, the inboxes know them.
"""

import asyncio
from importlib import import_module

from fastapi import FastAPI
from sqlmodel import Session, col, select

from shared import clock
from shared.database import Database
from shared.events import Envelope
from shared.messaging.inbox import Subscription, receive
from shared.messaging.tables import Outbox
from shared.services import SERVICES
from shared.settings import Settings
from shared.web.due import do_due


class Pump:
    """The databases and subscriptions of all services, without their doors."""

    def __init__(self, settings: Settings) -> None:
        self.databases = {name: Database(settings.database_url(name)) for name in SERVICES}
        self.apps = {name: _app(one.package) for name, one in SERVICES.items()}
        self._carried = dict.fromkeys(SERVICES, 0)

    async def run(self) -> int:
        """Until nobody says anything new; how many facts were carried."""
        carried = 0
        while rows := [row for name in SERVICES for row in await self._new_facts(name)]:
            envelopes = [Envelope.model_validate_json(row.body) for row in rows]
            for name in SERVICES:
                await self._deliver(name, envelopes)
            carried += len(rows)
        return carried

    async def do_what_is_due(self) -> None:
        for name, app in self.apps.items():
            for duty in app.state.duties:
                while await do_due(self.databases[name], duty, now=clock.now()):
                    pass

    def close(self) -> None:
        for database in self.databases.values():
            database.close()

    async def _new_facts(self, name: str) -> list[Outbox]:
        rows = await self.databases[name].read(_facts_after, self._carried[name])
        if rows:
            self._carried[name] = rows[-1].position or 0
        return rows

    async def _deliver(self, name: str, envelopes: list[Envelope]) -> None:
        wanted: dict[str, Subscription] = {one.aggregate: one for one in self.apps[name].state.subscriptions}
        mine = [(wanted[envelope.aggregate], envelope) for envelope in envelopes if envelope.aggregate in wanted]
        ordered = sorted(mine, key=lambda pair: (pair[1].subject, pair[1].aggregate, pair[1].sequence))
        write = self.databases[name].write_behind
        await asyncio.gather(*(write(receive, fact, wanted, now=clock.real_now()) for wanted, fact in ordered))


def _app(package: str) -> FastAPI:
    app: FastAPI = import_module(f"{package}.main").app
    return app


def _facts_after(session: Session, position: int) -> list[Outbox]:
    return list(session.exec(select(Outbox).where(col(Outbox.position) > position).order_by(col(Outbox.position))))
