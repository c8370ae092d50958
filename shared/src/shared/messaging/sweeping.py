"""What was said of somebody who is forgotten goes from the broker's disk, too.

An emptied fact is sent again; once it is there, the stream is looked through for what the same facts said before, and
that is deleted: the server writes noise over it. A fact may have been sent twice, so nothing but looking finds all.
"""

import asyncio
import logging
from collections.abc import Collection, Mapping
from datetime import datetime

import nats
import sqlalchemy as sa
from nats.aio.msg import Msg
from nats.js import JetStreamContext
from nats.js.api import AckPolicy, ConsumerConfig, DeliverPolicy
from sqlmodel import Session, col, select

from shared import clock
from shared.database import Database
from shared.messaging.broker import UNREACHABLE, Broker
from shared.messaging.exclusive import Lost, only_one
from shared.messaging.tables import Forgotten, Outbox
from shared.refusals import Unavailable
from shared.services import stream_of

log = logging.getLogger(__name__)
POLL = 2.0
BATCH = 1_000
PATIENCE = 5.0
"""Seconds to wait for what the stream says it has."""
NAME = "sweep"
"""What the broker calls whoever looks through a stream; it lets each producer do so in its own alone."""


def to_sweep(session: Session) -> Mapping[str, str]:
    """The type of each fact, by id, of everybody forgotten whose emptied facts are at the broker, all of them."""
    waiting = select(Outbox.id).where(Outbox.subject == Forgotten.subject, col(Outbox.published_at).is_(None)).exists()
    gone = select(Forgotten.subject).where(col(Forgotten.swept_at).is_(None), ~waiting)
    return dict(session.exec(select(Outbox.id, Outbox.type).where(col(Outbox.subject).in_(gone))).all())


def mark_swept(session: Session, facts: Collection[str], *, now: datetime) -> None:
    """Note that the broker holds no old words of these any more. Who came in between is swept next."""
    of_them = select(Outbox.subject).where(col(Outbox.id).in_(facts))
    unswept = (col(Forgotten.subject).in_(of_them), col(Forgotten.swept_at).is_(None))
    session.execute(sa.update(Forgotten).where(*unswept).values(swept_at=now))


class Sweeper:
    def __init__(self, database: Database, broker: Broker, producer: str) -> None:
        self._database = database
        self._broker = broker
        self._producer = producer

    async def run(self) -> None:
        while True:
            try:
                async with only_one(self._database, f"sweep-{self._producer}"):
                    while True:
                        await self._turn()
                        await asyncio.sleep(POLL)
            except Lost:
                log.warning("another process may sweep now: this one waits")

    async def _turn(self) -> None:
        if not self._broker.connected:
            return
        try:
            facts = await self._database.read(to_sweep)
            if facts:
                await self._sweep(facts)
                await self._database.write(mark_swept, list(facts), now=clock.real_now())
        except (Unavailable, *UNREACHABLE) as error:
            log.warning("what was said of somebody forgotten waits to be deleted: %s", type(error).__name__)

    async def _sweep(self, facts: Mapping[str, str]) -> None:
        stream = stream_of(self._producer)
        js = self._broker.client.jetstream(timeout=PATIENCE)
        if (await js.stream_info(stream)).config.deny_delete:  # made before anybody could be forgotten
            log.warning("a stream that lets nothing be deleted is made anew, and every fact is sent again")
            await js.delete_stream(stream)
            self._broker.look_again()
            raise nats.js.errors.NotFoundError
        for message in await _said(js, stream, sorted(set(facts.values()))):
            if (message.headers or {}).get("Nats-Msg-Id") in facts:
                await js.delete_msg(stream, message.metadata.sequence.stream)


async def _said(js: JetStreamContext, stream: str, types: list[str]) -> list[Msg]:
    """All messages of these types, without what they say."""
    looking = ConsumerConfig(
        name=NAME,
        deliver_policy=DeliverPolicy.ALL,
        ack_policy=AckPolicy.NONE,
        headers_only=True,
        filter_subjects=types,
        inactive_threshold=60,
        mem_storage=True,
    )
    found: list[Msg] = []
    left = (await js.add_consumer(stream, looking)).num_pending or 0
    try:
        listening = await js.pull_subscribe_bind(NAME, stream)
        while len(found) < left:
            found += await listening.fetch(min(BATCH, left - len(found)), timeout=PATIENCE)
        await listening.unsubscribe()
    finally:
        await js.delete_consumer(stream, NAME)
    return found
