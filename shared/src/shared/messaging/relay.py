"""From the outbox to the broker: the one place that publishes.

One relay per database is active. A version is sent only after the broker has acknowledged the one before it;
different people's facts go in parallel. A fact may be sent twice (a crash between ack and mark); it carries its id,
and whoever hears it knows it already.
"""

import asyncio
import logging
from contextlib import suppress
from datetime import timedelta
from itertools import groupby

from shared import clock, failpoints
from shared.database import Database
from shared.messaging.broker import UNREACHABLE, Broker, WrongBroker
from shared.messaging.exclusive import Lost, only_one
from shared.messaging.forgetting import message_id
from shared.messaging.outbox import mark_sent, meet_stream, unsent
from shared.messaging.tables import Outbox
from shared.refusals import Unavailable
from shared.services import stream_of

log = logging.getLogger(__name__)
BATCH = 512
AT_ONCE = 64
POLL = timedelta(seconds=1)


class Relay:
    def __init__(self, database: Database, broker: Broker, producer: str) -> None:
        self._database = database
        self._broker = broker
        self._producer = producer
        self._stream = stream_of(producer)
        self._wake = asyncio.Event()
        self._stream_known = False
        self._together = asyncio.Semaphore(AT_ONCE)
        database.on_commit.append(self._wake.set)
        broker.on_connected.append(self._look_again)

    async def run(self) -> None:
        while True:
            try:
                async with only_one(self._database, f"relay-{self._producer}"):
                    while True:
                        await self._turn()
            except Lost:
                log.warning("another relay may be active now: this one waits")

    def _look_again(self) -> None:
        self._stream_known = False
        self._wake.set()

    async def _turn(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(POLL.total_seconds()):
                await self._wake.wait()
        self._wake.clear()
        if not self._broker.connected:
            return
        try:
            await self._send_all()
        except Unavailable:
            self._wake.set()
            await asyncio.sleep(1)  # the database says so itself
        except UNREACHABLE as error:
            log.warning("facts wait for the broker: %s", type(error).__name__)
            self._stream_known = False
            await asyncio.sleep(1 if isinstance(error, WrongBroker) else 0.2)
            self._wake.set()

    async def _send_all(self) -> None:
        if not self._stream_known:
            await self._meet_stream()
        while True:
            rows = await self._database.read(unsent, BATCH)
            if not rows:
                return
            await self._send(rows)

    async def _meet_stream(self) -> None:
        created = await self._broker.ensure_stream(self._producer)
        if await self._database.write(meet_stream, self._stream, created):
            log.warning("the stream is another one than before: every fact is sent again")
        self._stream_known = True

    async def _send(self, rows: list[Outbox]) -> None:
        ordered = sorted(rows, key=lambda row: (row.aggregate, row.subject, row.version))
        chains = [list(chain) for _, chain in groupby(ordered, key=lambda row: (row.aggregate, row.subject))]
        sent: list[str] = []
        outcomes = await asyncio.gather(*(self._send_chain(chain, sent) for chain in chains), return_exceptions=True)
        if sent:
            await self._database.write_behind(mark_sent, sent, now=clock.real_now())
        for outcome in outcomes:
            if isinstance(outcome, BaseException):
                raise outcome

    async def _send_chain(self, chain: list[Outbox], sent: list[str]) -> None:
        async with self._together:
            for row in chain:
                failpoints.reach("before-publish")
                await self._broker.client.jetstream(timeout=3).publish(
                    row.type,
                    row.body.encode(),
                    stream=self._stream,
                    headers={"Nats-Msg-Id": message_id(row.id, row.body)},
                )
                failpoints.reach("after-publish-ack")
                sent.append(row.id)
