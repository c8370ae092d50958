"""Whoever dies with a fact in hand: it comes again soon, and a person is called hardly later than without that."""

import subprocess
import sys
import time

import nats
import pytest
from nats.js.api import AckPolicy, ConsumerConfig, StreamConfig

from shared.database import Database
from shared.events import Envelope
from shared.messaging.parking import GAP
from shared.testing import eventually

from ..small import beside
from ..small.carrying import Correspondents
from ..small.domain import envelope, parked
from ..small.nats_server import NatsServer

HOLDS, WAITS = 1.0, 1.0
"""Seconds for the one before it, and for a sign of whoever has it in hand."""
LONGEST = HOLDS + WAITS + 2.0

NEVER_DONE = """
import asyncio, time
from small.carrying import Correspondent
from shared.database import Database
from shared.messaging import consumer

def begin(*given, **named):
    print("in hand", flush=True)
    time.sleep(600)

async def live():
    consumer.receive = begin
    broker = type("Broker", (), {{"url": {broker!r}}})()
    Correspondent(Database({url!r}), broker, {holds}, ack_seconds={waits})
    await asyncio.sleep(600)

asyncio.run(live())
"""
STREAM = StreamConfig(name="CURRICULUM", subjects=["curriculum.>"], deny_delete=False, deny_purge=True)
POISON = envelope("alice", 1).model_copy(update={"subject": "bob"})


@pytest.mark.parametrize(
    ("fact", "reason", "within"),
    [
        (envelope("alice", 2), GAP, LONGEST),
        (POISON, "it is not about whom it says", LONGEST - HOLDS),
    ],
)
async def test_a_person_is_called_in_time_though_the_hearer_was_killed(
    fact: Envelope,
    reason: str,
    within: float,
    sqlite_url: str,
    broker: NatsServer,
    alone: Database,
    correspondents: Correspondents,
) -> None:
    await _publish(broker, fact)
    killed_at = _kill_with_it_in_hand(sqlite_url, broker)

    correspondents(broker, hold_seconds=HOLDS, ack_seconds=WAITS)

    await eventually(lambda: alone.read(parked), {fact.id: reason}, within=within)
    assert time.monotonic() - killed_at <= within


async def test_a_consumer_of_an_earlier_version_is_told_the_figure_and_keeps_its_place(
    broker: NatsServer, correspondents: Correspondents
) -> None:
    async with await nats.connect(broker.url, allow_reconnect=False) as connection:
        js = connection.jetstream()
        await js.add_stream(STREAM)
        config = ConsumerConfig(
            ack_policy=AckPolicy.EXPLICIT,
            max_deliver=-1,
            max_ack_pending=1_000,
            filter_subject="curriculum.training.>",
            ack_wait=30,
        )
        await js.add_consumer("CURRICULUM", config, durable_name="listener-curriculum-training")
        heard_long_ago = envelope("alice", 1)
        await js.publish(heard_long_ago.type, heard_long_ago.model_dump_json().encode())
        [came] = await (await js.pull_subscribe_bind("listener-curriculum-training", "CURRICULUM")).fetch(1)
        await came.ack_sync()

        correspondent = correspondents(broker, ack_seconds=WAITS)
        await correspondent.say("bob", 1)

        await correspondent.hears(bob="1")
        found = await correspondent.consumer()
        assert (found.config.ack_wait, found.config.max_deliver, found.num_redelivered) == (WAITS, -1, 0)
        assert await correspondent.stories() == {"bob": "1"}


async def _publish(broker: NatsServer, fact: Envelope) -> None:
    async with await nats.connect(broker.url, allow_reconnect=False) as connection:
        js = connection.jetstream()
        await js.add_stream(STREAM)
        await js.publish(fact.type, fact.model_dump_json().encode())


def _kill_with_it_in_hand(url: str, broker: NatsServer) -> float:
    """When it was killed."""
    code = NEVER_DONE.format(url=url, broker=broker.url, holds=HOLDS, waits=WAITS)
    hearing = subprocess.Popen([sys.executable, "-c", code], env=beside(), stdout=subprocess.PIPE, text=True)
    try:
        assert hearing.stdout is not None
        assert hearing.stdout.readline() == "in hand\n"
    finally:
        hearing.kill()
        hearing.wait()
    return time.monotonic()
