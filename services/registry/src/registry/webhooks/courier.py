"""Sends what is due. It holds no transaction open while it does; a slow address holds up no other."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from fastapi import FastAPI
from prometheus_client import Counter as Measure

from registry.settings import RegistrySettings
from registry.webhooks.commands import claim_delivery, note_not_taken, note_taken
from registry.webhooks.queries import due_delivery
from registry.webhooks.rows import SECRET
from registry.webhooks.rules import Kind
from registry.webhooks.views import Due
from shared import clock
from shared.database import Database
from shared.ending import end
from shared.vault import Keyring
from shared.webhooks import Message, Sender

log = logging.getLogger(__name__)
AT_ONCE = 8
EVERY = 2.0
NOT_TAKEN = Measure("peerway_webhooks_refused", "Attempts to send a message that did not succeed.")


def body_of(due: Due, address: str) -> bytes:
    """What the message says: that something changed, and where to ask what. Nothing in it tells of whom."""
    data = {"id": due.id}
    if due.kind == Kind.CHANGED:
        data = {"change": due.change_id, "ask": f"{address}/registry/api/v1/watching/changes/{due.change_id}"}
    said = {"type": due.kind.value, "timestamp": due.written_at.isoformat(), "data": data}
    return json.dumps(said, separators=(",", ":")).encode()


class Courier:
    def __init__(self, database: Database, keyring: Keyring, sender: Sender, address: str) -> None:
        self._database, self._keyring, self._sender, self._address = database, keyring, sender, address
        self._under_way: dict[asyncio.Task[None], str] = {}
        self._one_is_done = asyncio.Event()

    async def round(self) -> int:
        """Start what can be started now; how many messages that was."""
        started = 0
        while len(self._under_way) < AT_ONCE:
            now, busy = clock.real_now(), set(self._under_way.values())
            due = await self._database.read(due_delivery, busy=busy, now=now)
            if due is None or not await self._database.write(claim_delivery, due.id, now=now):
                break
            task = asyncio.create_task(self.deliver(due))
            self._under_way[task] = due.organization_id
            task.add_done_callback(self._done)
            started += 1
        return started

    async def keep_sending(self) -> None:
        """Until cancelled. A database that cannot be reached is no reason to stop trying."""
        while True:
            self._one_is_done.clear()
            try:
                await self.round()
            except Exception as error:  # the loop outlives whatever happens in one round
                log.error("webhook loop", extra={"error": type(error).__name__})
            with suppress(TimeoutError):
                async with asyncio.timeout(EVERY):
                    await self._one_is_done.wait()

    async def until_done(self) -> None:
        """Wait for what is under way."""
        await asyncio.gather(*self._under_way)

    async def deliver(self, due: Due) -> None:
        """Send one message, and note what came of it."""
        secrets = tuple(
            bytes.fromhex(self._keyring.unseal(due.organization_id, SECRET, sealed)) for sealed in due.sealed
        )
        message = Message(due.id, due.url, body_of(due, self._address), secrets)
        outcome = await self._sender.send(message, now=clock.real_now())
        if outcome.taken and outcome.status is not None:
            await self._database.write(note_taken, due.id, outcome.status, now=clock.real_now())
            return
        NOT_TAKEN.inc()
        gone, now = outcome.gone, clock.real_now()
        given_up = await self._database.write(note_not_taken, due.id, outcome.status, gone=gone, now=now)
        about = {"delivery": due.id, "error": outcome.why or str(outcome.status)}
        log.warning("a webhook is given up" if given_up else "a webhook waits", extra=about)

    def _done(self, task: asyncio.Task[None]) -> None:
        del self._under_way[task]
        self._one_is_done.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("webhook", extra={"error": type(error).__name__})


def put_courier(app: FastAPI) -> FastAPI:
    """For as long as the process lives."""
    inner = app.router.lifespan_context

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        settings: RegistrySettings = app.state.settings
        async with inner(app):
            sender = Sender(near=settings.webhook_hosts)
            courier = Courier(app.state.database, app.state.keyring, sender, settings.address)
            sending = asyncio.create_task(courier.keep_sending())
            yield
            await end(sending)

    app.router.lifespan_context = lifespan
    return app
