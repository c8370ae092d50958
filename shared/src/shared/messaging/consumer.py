"""From the broker to the inbox: one durable pull consumer per aggregate, acknowledged after our commit."""

import asyncio
import json
import logging
import time

import nats
from nats.aio.msg import Msg
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from shared import clock, failpoints
from shared.database import Database
from shared.ending import end
from shared.events import Envelope
from shared.messaging.broker import UNREACHABLE, Broker
from shared.messaging.in_hand import InHand
from shared.messaging.inbox import Subscription, receive
from shared.messaging.unreadable import Unreadable, read, set_aside
from shared.refusals import Unavailable
from shared.services import durable_of, stream_of

log = logging.getLogger(__name__)
BATCH = 256
EXPIRES = 20.0
HEARTBEAT = 2.0
"""Seconds between signs of life while there is nothing to say; twice as long without one means: ask anew."""
TRIES = 3
"""How often a fact may come before it is set aside, if not even an inbox can keep it."""
STUCK = 15.0
"""Seconds without a sign of life, after which facts count as not heard."""


class Consumer:
    """Keeps one pull request open, so that a fact arrives as soon as it is stored."""

    def __init__(self, database: Database, broker: Broker, service: str, subscription: Subscription) -> None:
        self._database = database
        self._broker = broker
        self._subscription = subscription
        self._durable = durable_of(service, subscription.aggregate)
        self._arrived: asyncio.Queue[Msg | None] = asyncio.Queue()
        """None among the facts: stop waiting, something is different now."""
        self._interrupted = False
        self._last_sign = time.monotonic()
        broker.on_connected.append(self._interrupt)

    async def run(self) -> None:
        while True:
            try:
                await self._listen()
            except UNREACHABLE as error:
                log.info("%s listens again: %s", self._durable, type(error).__name__)
            await asyncio.sleep(0.2)

    @property
    def is_stuck(self) -> bool:
        """Whether nothing was heard for long, not even that there is nothing to say."""
        return time.monotonic() - self._last_sign > STUCK

    def _interrupt(self) -> None:
        self._interrupted = True
        self._arrived.put_nowait(None)

    async def _listen(self) -> None:
        """Until the broker goes silent, changes, or says that the consumer is gone."""
        if not self._broker.connected:
            return
        self._interrupted = False
        self._arrived = asyncio.Queue()
        await self._broker.ensure_consumer(self._subscription.aggregate, self._durable)
        client = self._broker.client
        inbox = client.new_inbox()
        arrived, in_hand = self._arrived, InHand(self._broker.ack_seconds)

        async def arrive(message: Msg) -> None:
            if not _status(message):
                in_hand.take(message)
            arrived.put_nowait(message)

        listening = await client.subscribe(inbox, cb=arrive)
        keeping = asyncio.create_task(in_hand.keep())
        try:
            while not self._interrupted:
                await self._ask(inbox)
                await self._take(BATCH)
        finally:
            await end(keeping)
            if not client.is_closed:
                await listening.unsubscribe()

    async def _ask(self, inbox: str) -> None:
        wanted = {"batch": BATCH, "expires": int(EXPIRES * 1e9), "idle_heartbeat": int(HEARTBEAT * 1e9)}
        subject = f"$JS.API.CONSUMER.MSG.NEXT.{stream_of(self._subscription.aggregate)}.{self._durable}"
        await self._broker.client.publish(subject, json.dumps(wanted).encode(), reply=inbox)

    async def _take(self, wanted: int) -> None:
        """Take facts until the request is used up or has expired."""
        until = time.monotonic() + EXPIRES + HEARTBEAT
        while wanted > 0 and time.monotonic() < until and not self._interrupted:
            async with asyncio.timeout(HEARTBEAT * 2):
                first = await self._arrived.get()
            self._last_sign = time.monotonic()
            if first is not None and not _status(first):
                await asyncio.sleep(self._subscription.batch_window)
            arrived = [first] + [self._arrived.get_nowait() for _ in range(self._arrived.qsize())]
            messages = [message for message in arrived if message is not None]
            facts = [message for message in messages if not _status(message)]
            await self._receive_all(facts)
            wanted -= len(facts)
            ended = {_status(message) for message in messages} - {"", "100"}
            if ended - {"408"}:
                raise nats.js.errors.ServiceUnavailableError
            if ended:
                return

    async def _receive_all(self, messages: list[Msg]) -> None:
        """In order for one person, and committed together.

        One that fails stops no other: what follows it waits in our own table until it comes again.
        """
        arrived = [(self._read(message), message) for message in messages]
        await self._set_aside([message for envelope, message in arrived if envelope is None])
        known = [(envelope, message) for envelope, message in arrived if envelope is not None]
        ordered = sorted(known, key=lambda pair: (pair[0].subject, pair[0].sequence))
        await asyncio.gather(*(self._receive(envelope, message) for envelope, message in ordered))

    async def _receive(self, envelope: Envelope, message: Msg) -> None:
        try:
            await self._database.write_behind(receive, envelope, self._subscription, now=clock.real_now())
        except (OperationalError, InterfaceError, Unavailable) as error:
            log.error("our database does not take a fact now", extra={"error": type(error).__name__})
            await message.nak(delay=2)
            return
        except Exception as error:  # whatever it is, this one stops nobody else
            log.error("a fact cannot even be kept: %s", type(error).__name__)
            await self._give_up(message)
            return
        self._last_sign = time.monotonic()
        failpoints.reach("before-ack")
        await message.ack()

    async def _give_up(self, message: Msg) -> None:
        """Not at the first time: two of our own may have met over it."""
        if message.metadata.num_delivered < TRIES:
            await message.nak(delay=1)
        else:
            await self._set_aside([message])

    def _read(self, message: Msg) -> Envelope | None:
        """What is no fact, or says that it is another than the one as which it was sent, is not one to us."""
        envelope = read(message.data, self._subscription.aggregate)
        return envelope if envelope and envelope.type == message.subject else None

    async def _set_aside(self, messages: list[Msg]) -> None:
        """Kept as it came, for a person to look at, and acknowledged: it keeps no place that a fact could have."""
        if not messages:
            return
        log.critical("%d that cannot be read", len(messages), extra={"type": self._subscription.aggregate})
        try:
            await self._database.write_behind(
                set_aside, [self._unreadable(one) for one in messages], now=clock.real_now()
            )
        except (DBAPIError, Unavailable) as error:
            log.error("our database does not take it now", extra={"error": type(error).__name__})
            await asyncio.gather(*(one.nak(delay=2) for one in messages))
            return
        await asyncio.gather(*(message.ack() for message in messages))

    def _unreadable(self, message: Msg) -> Unreadable:
        stored = message.metadata
        place = f"{stored.stream} {stored.sequence.stream} {stored.timestamp.isoformat()}"
        said_of = (message.headers or {}).get("ce-subject", "")
        return Unreadable(place, self._subscription.aggregate, message.data, said_of)


def _status(message: Msg) -> str:
    """A word of the broker itself (100 heartbeat, 408 expired, 409 gone, 503 nobody there), or nothing for a fact.

    What is to be acknowledged is a fact, whatever its headers say.
    """
    return "" if message.reply else (message.headers or {}).get("Status", "")
