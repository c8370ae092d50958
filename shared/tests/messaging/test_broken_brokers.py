"""A broker that dies, forgets, or is set up wrongly: nothing is lost, and readiness says what is the matter."""

import asyncio
from pathlib import Path

import nats
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from nats.js.api import AckPolicy, ConsumerConfig, StreamConfig
from sqlmodel import Session

from shared.database import Database
from shared.messaging.broker import Broker
from shared.messaging.tables import Cursor, Held, Inbox
from shared.settings import Settings
from shared.testing import client, eventually
from shared.testing.ports import free_port
from shared.web import build_service

from ..small.carrying import Correspondent, Correspondents
from ..small.domain import Letter, Story
from ..small.nats_server import NatsServer

WRONG = [
    ({"max_msgs": 10}, "max_msgs is 10, not -1"),
    ({"max_age": 3600}, "max_age is 3600"),
    ({"storage": "memory"}, "storage is"),
    ({"subjects": ["curriculum.training.>"]}, "subjects is"),
    ({"deny_purge": False}, "deny_purge is False, not True"),
]
RIGHT = {"name": "CURRICULUM", "subjects": ["curriculum.>"], "deny_delete": False, "deny_purge": True}


async def test_a_broker_that_is_dead_at_the_start_is_waited_for(correspondents: Correspondents, tmp_path: Path) -> None:
    broker = NatsServer(tmp_path / "late", free_port())
    correspondent = correspondents(broker)
    await correspondent.say("alice", 1)
    assert correspondent.courier.trouble == "not connected to the broker"

    broker.start()

    await correspondent.hears(alice="1")
    assert correspondent.courier.trouble is None
    broker.kill()


async def test_who_stops_as_the_broker_dies_stops(correspondent: Correspondent, broker: NatsServer) -> None:
    await correspondent.say("alice", 1)
    await correspondent.hears(alice="1")
    client = correspondent.courier.broker.client
    broker.kill()
    await eventually(lambda: client._reconnection_task is not None)

    async with asyncio.timeout(10):
        await correspondent.courier.stop()

    assert client._reconnection_task.done()


async def test_who_stops_with_something_still_to_say_to_a_broker_that_is_gone_stops(
    correspondent: Correspondent, broker: NatsServer
) -> None:
    await correspondent.say("alice", 1)
    await correspondent.hears(alice="1")
    client = correspondent.courier.broker.client
    broker.kill()
    await eventually(lambda: client._reconnection_task is not None)
    client._pending, client._pending_data_size = [b"PING\r\n"], 6

    await correspondent.courier.stop()

    assert client.is_closed
    assert not client._subs


async def test_who_stops_while_the_end_of_the_connection_was_given_up_stops(correspondent: Correspondent) -> None:
    """As when reconnecting was ended while it waited for that."""
    await correspondent.say("alice", 1)
    await correspondent.hears(alice="1")
    client = correspondent.courier.broker.client
    client._transport._io_writer._protocol._closed.cancel()  # type: ignore[union-attr]

    await correspondent.courier.stop()

    assert client.is_closed


async def test_a_broker_that_is_killed_again_and_again_costs_no_fact_and_no_order(
    correspondent: Correspondent, broker: NatsServer
) -> None:
    last = 0
    for _ in range(3):
        restarting = asyncio.create_task(asyncio.to_thread(broker.restart))
        while not restarting.done():
            last += 1
            await correspondent.say("alice", last)
            await correspondent.say("bob", last)

    assert last > 3
    whole = " ".join(str(module) for module in range(1, last + 1))
    await correspondent.hears(alice=whole, bob=whole)


async def test_a_broker_whose_store_was_wiped_is_told_everything_again_before_what_is_new(
    correspondent: Correspondent, broker: NatsServer
) -> None:
    await correspondent.say("alice", 1, 2)
    await correspondent.hears(alice="1 2")

    await asyncio.to_thread(broker.kill)
    await correspondent.say("alice", 3)
    await asyncio.to_thread(broker.restart, wiped=True)

    await correspondent.hears(alice="1 2 3")
    assert [one.sequence for one in await correspondent.stream()] == [1, 2, 3]


async def test_after_a_wipe_who_comes_new_still_hears_the_whole_story(
    correspondent: Correspondent, broker: NatsServer, tmp_path: Path
) -> None:
    await correspondent.say("alice", 1, 2)
    await correspondent.hears(alice="1 2")
    await asyncio.to_thread(broker.restart, wiped=True)
    await correspondent.say("alice", 3)
    await correspondent.hears(alice="1 2 3")

    await correspondent.js.delete_consumer("CURRICULUM", "listener-curriculum-training")
    await correspondent.database.write(_forget_everything_heard)

    await correspondent.hears(alice="1 2 3")


async def test_a_deleted_consumer_is_made_again_and_nothing_is_taken_in_twice(correspondent: Correspondent) -> None:
    await correspondent.say("alice", 1)
    await correspondent.hears(alice="1")

    await correspondent.js.delete_consumer("CURRICULUM", "listener-curriculum-training")
    await correspondent.say("alice", 2)

    await correspondent.hears(alice="1 2")


async def test_a_stream_that_somebody_deleted_is_made_again_and_filled(correspondent: Correspondent) -> None:
    await correspondent.say("alice", 1)
    await correspondent.hears(alice="1")

    await correspondent.js.delete_stream("CURRICULUM")
    await correspondent.say("alice", 2)

    await correspondent.hears(alice="1 2")
    assert [one.sequence for one in await correspondent.stream()] == [1, 2]


@pytest.mark.parametrize(("changed", "said"), WRONG)
async def test_a_stream_that_is_set_up_wrongly_gets_no_fact_until_it_is_mended(
    correspondents: Correspondents, broker: NatsServer, changed: dict[str, object], said: str
) -> None:
    async with await nats.connect(broker.url, allow_reconnect=False) as connection:
        js = connection.jetstream()
        await js.add_stream(StreamConfig(**{**RIGHT, **changed}))  # type: ignore[arg-type]
        correspondent = correspondents(broker)
        await correspondent.say("alice", 1)

        await eventually(lambda: said in (correspondent.courier.trouble or ""), True)
        assert (await js.stream_info("CURRICULUM")).state.messages == 0

        await js.delete_stream("CURRICULUM")
        await correspondent.hears(alice="1")
        assert correspondent.courier.trouble is None


async def test_a_consumer_that_gives_up_after_some_deliveries_is_refused(
    correspondents: Correspondents, broker: NatsServer
) -> None:
    async with await nats.connect(broker.url, allow_reconnect=False) as connection:
        js = connection.jetstream()
        await js.add_stream(StreamConfig(**RIGHT))  # type: ignore[arg-type]
        config = ConsumerConfig(ack_policy=AckPolicy.EXPLICIT, max_deliver=5, filter_subject="curriculum.training.>")
        await js.add_consumer("CURRICULUM", config, durable_name="listener-curriculum-training")
        correspondent = correspondents(broker)

        await eventually(lambda: "max_deliver is 5, not -1" in (correspondent.courier.trouble or ""), True)


async def test_a_server_that_is_too_old_is_refused(broker: NatsServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.messaging.broker.OLDEST_SERVER", (99, 0))
    connected = Broker(Settings(nats_url=broker.url), "trial")
    await connected.connect()

    assert "is older than" in (connected.wrong or "")
    with pytest.raises(Exception, match="is older than"):
        await connected.ensure_stream("curriculum")
    await connected.close()


@pytest.mark.parametrize(("trouble", "status"), [(None, 200), ("CURRICULUM: max_msgs is 10, not -1", 503)])
def test_readiness_says_what_is_the_matter(alone: Database, trouble: str | None, status: int) -> None:
    app: FastAPI = build_service("shared", title="trial", settings=Settings(), rooms=())
    app.state.courier = type("Courier", (), {"trouble": trouble})()

    answer = client(app, alone).get("/health/ready")

    assert (answer.status_code, answer.json()) == (
        status,
        {"ready": trouble is None, "trouble": trouble, "causes": ["broker"] if trouble else []},
    )


def _forget_everything_heard(session: Session) -> None:
    for table in (Letter, Story, Cursor, Held, Inbox):
        session.execute(sa.delete(table))
