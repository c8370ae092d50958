"""Everything that carries facts for one process: the connection, its relay, its consumers, its patience."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

from shared import clock
from shared.database import Database
from shared.ending import end
from shared.messaging.broker import Broker
from shared.messaging.consumer import Consumer
from shared.messaging.inbox import Subscription
from shared.messaging.parking import park_overdue, retry_all
from shared.messaging.relay import Relay
from shared.messaging.sweeping import Sweeper
from shared.refusals import Unavailable
from shared.settings import Settings
from shared.trouble import as_soon_as_it_answers

log = logging.getLogger(__name__)


class Courier:
    """`producer` is the first part of the subjects this service says, or None if it says nothing."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        service: str,
        producer: str | None,
        subscriptions: Sequence[Subscription],
    ) -> None:
        self._patience = timedelta(seconds=settings.hold_seconds)
        self._database = database
        self.broker = Broker(settings, service)
        self.subscriptions = subscriptions
        self._consumers = [Consumer(database, self.broker, service, wanted) for wanted in subscriptions]
        self._work: list[Callable[[], Awaitable[None]]] = [one.run for one in self._consumers]
        if producer:
            self._work += [Relay(database, self.broker, producer).run, Sweeper(database, self.broker, producer).run]
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        self._tasks = [asyncio.create_task(self.broker.connect()), asyncio.create_task(self._watch_patience())]
        self._tasks += [asyncio.create_task(self._keep(work)) for work in self._work]

    async def stop(self) -> None:
        await end(*self._tasks)
        await self.broker.close()

    @property
    def trouble(self) -> str | None:
        """Why facts do not travel now, in a few words for the readiness page; None if they do."""
        if self.broker.wrong:
            return self.broker.wrong
        if not self.broker.connected:
            return "not connected to the broker"
        return "facts are not heard" if any(one.is_stuck for one in self._consumers) else None

    async def _keep(self, work: Callable[[], Awaitable[None]]) -> None:
        """A fault in carrying facts is logged and the work begun again; it never ends silently."""
        while True:
            try:
                await work()
            except Exception:
                log.exception("carrying facts stopped and starts again")
                await asyncio.sleep(1)

    async def _watch_patience(self) -> None:
        """First what was parked before this start: an upgrade may have brought what it needs."""
        try:
            await as_soon_as_it_answers(lambda: retry_all(self._database, self.subscriptions, now=clock.real_now()))
        except Exception:
            log.exception("what is parked could not be tried again")
        while True:
            await asyncio.sleep(min(1.0, self._patience.total_seconds()))
            try:
                await self._database.write_behind(park_overdue, self._patience, now=clock.real_now())
            except Unavailable:
                continue  # the database says so itself
            except Exception:
                log.exception("holds could not be looked at")
