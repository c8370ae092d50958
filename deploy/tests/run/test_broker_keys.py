"""A real broker with the configuration of one machine: who has no key of their own says and hears nothing."""

import asyncio
import socket
import stat
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import nats
import pytest
import sqlalchemy as sa
from nats.aio.client import Client
from sqlmodel import select

from deploy.ports import OFFSETS, base
from deploy.run import configuration
from deploy.run.broker_keys import TOOLS, permissions
from shared.database import Database
from shared.events import Event
from shared.keys import key_file
from shared.messaging import Handler, Subscription, record
from shared.messaging.broker import credentials
from shared.messaging.courier import Courier
from shared.messaging.forgetting import forget_subject
from shared.messaging.outbox import unsent
from shared.messaging.rebuilding import facts_of
from shared.messaging.tables import Inbox, MessagingBase
from shared.services import SERVICES, Service
from shared.settings import Settings
from shared.testing import NOW, eventually, wait_until
from shared.testing.cast import alice
from shared.testing.facts import result_released, training_completed
from shared.testing.ports import free_row

TRAINED = "curriculum.training.completed.v1"
FACT = b'{"type": "curriculum.training.completed.v1"}'


@pytest.fixture
def settings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    """Of a house whose broker runs, and nothing else."""
    monkeypatch.setenv("PEERWAY_PORT", str(free_row()))
    configuration.write()
    server = Path(sys.executable).with_name("nats-server")
    running = subprocess.Popen([server, "--config", folder / "run" / "nats.conf"], stderr=subprocess.DEVNULL)
    address = f"nats://127.0.0.1:{base() + OFFSETS['nats']}"
    wait_until(lambda: running.poll() is None and _answers(base() + OFFSETS["nats"]))
    yield Settings(var=folder, nats_url=address)
    running.terminate()
    running.wait(10)


def _answers(port: int) -> bool:
    with socket.socket() as call:
        return call.connect_ex(("127.0.0.1", port)) == 0


class Caller:
    """Somebody who has a connection, and what the broker refused them."""

    def __init__(self) -> None:
        self.client = Client()
        self.refused: list[str] = []

    async def connect(self, settings: Settings, **shown: Any) -> "Caller":
        async def note(error: Exception) -> None:
            self.refused.append(str(error).lower())

        await self.client.connect(settings.nats, error_cb=note, allow_reconnect=False, **shown)
        return self

    async def may_not_say(self, *subjects: str) -> None:
        for subject in subjects:
            await self.client.publish(subject, FACT)
        await eventually(lambda: not [one for one in subjects if f'"{one.lower()}"' not in " ".join(self.refused)])

    async def may_not_hear(self, *subjects: str) -> None:
        for subject in subjects:
            await self.client.subscribe(subject)
        await eventually(lambda: len(self.refused) >= len(subjects))


@pytest.fixture
async def as_(settings: Settings) -> AsyncIterator[Any]:
    opened: list[Caller] = []

    async def connect(name: str) -> Caller:
        opened.append(await Caller().connect(settings, **credentials(settings, name)))
        return opened[-1]

    yield connect
    for one in opened:
        await one.client.close()


@pytest.mark.parametrize(
    "shown",
    [{}, {"user": "exam", "password": "guessed"}, {"token": "guessed"}, {"user": "nobody", "password": ""}],
)
async def test_without_a_key_nobody_comes_in(settings: Settings, shown: dict[str, str]) -> None:
    with pytest.raises(nats.errors.Error, match="Authorization"):
        await Caller().connect(settings, **shown)


async def test_the_key_of_one_process_opens_nothing_as_another(settings: Settings) -> None:
    with pytest.raises(nats.errors.Error, match="Authorization"):
        await Caller().connect(settings, **credentials(settings, "exam") | {"user": "curriculum"})


@pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES)
async def test_each_says_only_its_own_facts(as_: Any, service: Service) -> None:
    caller = await as_(service.name)
    own = f"{service.producer}.training.completed.v1"
    await caller.client.publish(own, FACT)

    await caller.may_not_say(
        *(f"{one.producer}.training.completed.v1" for one in SERVICES.values() if one is not service)
    )
    assert own not in " ".join(caller.refused)


@pytest.mark.parametrize("name", [*SERVICES, TOOLS])
async def test_nobody_reads_what_is_meant_for_another_or_spoils_a_stream(as_: Any, name: str) -> None:
    caller = await as_(name)
    await caller.client.subscribe(f"_INBOX.{name}.x")

    others = "EXAM" if name == "curriculum" else "CURRICULUM"
    await caller.may_not_hear(">", "curriculum.>", "_INBOX.>", "_INBOX.other.x", "$JS.API.>", "$SYS.>")
    await caller.may_not_say(
        *(f"$JS.API.STREAM.{verb}.{others}" for verb in ("DELETE", "PURGE", "UPDATE", "MSG.DELETE")),
        *(f"$JS.API.STREAM.{verb}.CURRICULUM" for verb in ("PURGE", "UPDATE")),
        "$JS.API.STREAM.CREATE.OTHER",
        "_INBOX.other.x",
    )
    assert f"_inbox.{name}" not in " ".join(caller.refused)


async def test_facts_travel_and_are_acknowledged_with_just_these_rights(settings: Settings, folder: Path) -> None:
    houses = {"curriculum": training_completed(alice), "exam": result_released(alice), "registry": None}
    databases = {name: _database(folder, name) for name in houses}
    couriers = [_courier(settings, databases[name], name) for name in houses]
    for one in couriers:
        one.start()
    for name, event in houses.items():
        if event is not None:
            await databases[name].write(record, event, now=NOW)

    await eventually(lambda: databases["registry"].read(_heard), 2)
    await eventually(lambda: databases["exam"].read(_heard), 1)
    await eventually(lambda: _unacknowledged(settings), 0)
    assert [one.trouble for one in couriers] == [None] * 3

    reader = await Caller().connect(settings, **credentials(settings, TOOLS))
    assert len(await facts_of(reader.client.jetstream(), "exam.candidacy")) == 1
    assert reader.refused == []
    for closing in (*(one.stop() for one in couriers), reader.client.close()):
        await closing
    for database in databases.values():
        database.close()


async def test_a_producer_deletes_what_was_said_of_somebody_forgotten(settings: Settings, folder: Path) -> None:
    database = _database(folder, "curriculum")
    courier = _courier(settings, database, "curriculum")
    courier.start()
    await database.write(record, training_completed(alice), now=NOW)
    await eventually(lambda: database.read(unsent, 10), [])

    await database.write(forget_subject, "alice", "erasure-1", now=NOW)

    async def messages() -> tuple[int, int]:
        stream = (await courier.broker.client.jetstream().stream_info("CURRICULUM")).state
        return stream.messages, stream.last_seq

    await eventually(messages, (1, 2))
    assert courier.trouble is None
    await courier.stop()
    database.close()


async def test_the_tools_read_a_long_stream_to_its_end(settings: Settings, as_: Any) -> None:
    """The broker waits now and then for a word that what it sent was taken."""
    caller = await as_("curriculum")
    js = caller.client.jetstream()
    await js.add_stream(name="CURRICULUM", subjects=["curriculum.>"])
    for number in range(6_000):
        await caller.client.publish(TRAINED, b"no fact %d " % number + b"." * 300)
    await js.publish(TRAINED, FACT, timeout=60)

    reader = await as_(TOOLS)
    async with asyncio.timeout(60):
        assert await facts_of(reader.client.jetstream(), "curriculum.training") == []
    assert reader.refused == []


async def test_who_may_not_publish_is_told_and_says_so(settings: Settings, folder: Path) -> None:
    """A refused publication looks like a broker that does not answer in time."""
    database = _database(folder, "exam")
    courier = Courier(settings, database, "exam", "curriculum", [])
    courier.start()
    await database.write(record, training_completed(alice), now=NOW)

    await eventually(lambda: "does not let us" in (courier.trouble or ""))
    await courier.stop()
    database.close()


async def test_a_process_with_a_wrong_key_says_so(settings: Settings, folder: Path) -> None:
    database = _database(folder, "exam")
    courier = Courier(settings.model_copy(update={"nats_key": "wrong"}), database, "exam", "exam", [])
    courier.start()

    await eventually(lambda: courier.trouble, "the broker does not know our key")
    await courier.stop()
    database.close()


def test_keys_are_made_once_for_their_owner_alone(folder: Path) -> None:
    configuration.write()
    files = [key_file(folder, one.name) for one in permissions()]
    before = [file.read_text() for file in files]
    configuration.write()

    assert [file.read_text() for file in files] == before
    assert len(set(before)) == len(SERVICES)
    assert {stat.S_IMODE(file.stat().st_mode) for file in (*files, folder / "run" / "nats.conf")} == {0o600}


def _database(folder: Path, name: str) -> Database:
    url = f"sqlite:///{folder}/{name}.db"
    engine = sa.create_engine(url)
    MessagingBase.metadata.create_all(engine)
    engine.dispose()
    return Database(url)


def _courier(settings: Settings, database: Database, name: str) -> Courier:
    handlers: dict[type[Event], Handler] = {}
    wanted = [Subscription(aggregate, handlers) for aggregate in SERVICES[name].hears]
    return Courier(settings, database, name, SERVICES[name].producer, wanted)


def _heard(session: Any) -> int:
    return len(session.exec(select(Inbox.id)).all())


async def _unacknowledged(settings: Settings) -> int:
    reader = await Caller().connect(settings, **credentials(settings, TOOLS))
    js = reader.client.jetstream()
    durables = (("CURRICULUM", "exam-curriculum-training"), ("EXAM", "registry-exam-candidacy"))
    waiting = [(await js.consumer_info(*one)).num_ack_pending or 0 for one in durables]
    await reader.client.close()
    return sum(waiting)
