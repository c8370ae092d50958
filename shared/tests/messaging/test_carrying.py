"""From the outbox through a real broker to the inbox."""

import time

import pytest
import sqlalchemy as sa

from shared.database import Database
from shared.messaging.tables import Outbox
from shared.testing import eventually

from ..small.carrying import Correspondent, Correspondents
from ..small.domain import envelope, parked
from ..small.nats_server import NatsServer

TYPE = "curriculum.training.module-completed.v1"


async def test_facts_of_each_person_arrive_in_their_order(
    database: Database, correspondents: Correspondents, broker: NatsServer
) -> None:
    correspondent = correspondents(broker, database=database)
    for module in range(1, 16):
        for person in ("alice", "bob", "carol"):
            await correspondent.say(person, module)

    whole = " ".join(str(module) for module in range(1, 16))
    await correspondent.hears(alice=whole, bob=whole, carol=whole)
    await eventually(lambda: _unsent(correspondent), 0)


async def test_a_fact_is_heard_within_a_second_or_two_and_not_at_the_next_poll(correspondent: Correspondent) -> None:
    await correspondent.say("alice", 1)
    await correspondent.hears(alice="1")
    took = []
    for module in range(2, 8):
        began = time.monotonic()
        await correspondent.say("alice", module)
        await correspondent.hears(alice=" ".join(str(one) for one in range(1, module + 1)))
        took.append(time.monotonic() - began)

    assert sorted(took)[3] < 0.5, took


async def test_facts_that_nobody_waits_for_gather_first(correspondents: Correspondents, broker: NatsServer) -> None:
    correspondent = correspondents(broker, batch_window=1.5)
    await correspondent.say("alice", 1)
    await correspondent.hears(alice="1")
    began = time.monotonic()
    await correspondent.say("alice", 2)
    await correspondent.say("bob", 1)
    await correspondent.hears(alice="1 2", bob="1")

    assert time.monotonic() - began >= 1.5


async def test_a_version_stands_in_the_stream_only_behind_the_one_before_it(correspondent: Correspondent) -> None:
    for module in range(1, 11):
        await correspondent.say("alice", module)
        await correspondent.say("bob", module)
    await eventually(lambda: _unsent(correspondent), 0)

    told = await correspondent.stream()

    for person in ("alice", "bob"):
        assert [one.sequence for one in told if one.subject == person] == list(range(1, 11))


async def test_a_crash_between_ack_and_mark_sends_again_and_nothing_is_taken_in_twice(
    correspondent: Correspondent,
) -> None:
    await correspondent.say("alice", 1, 2)
    await correspondent.hears(alice="1 2")
    before = await correspondent.heard()

    await correspondent.database.write(lambda session: session.execute(sa.update(Outbox).values(published_at=None)))
    await correspondent.say("alice", 3)

    await correspondent.hears(alice="1 2 3")
    assert len(await correspondent.stream()) == 3, "the broker knows the id of a fact"
    assert set(before["inbox"]) < set((await correspondent.heard())["inbox"])  # type: ignore[call-overload]


async def test_a_duplicate_that_the_broker_does_not_know_is_known_to_the_inbox(correspondent: Correspondent) -> None:
    """As after the two minutes in which a broker remembers ids."""
    await correspondent.say("alice", 1, 2)
    await correspondent.hears(alice="1 2")

    for body in reversed(await correspondent.bodies()):
        await correspondent.js.publish("curriculum.training.module-completed.v1", body.encode())
    await correspondent.say("bob", 1)

    await correspondent.hears(alice="1 2", bob="1")
    assert len(await correspondent.stream()) == 5
    await eventually(lambda: _unacknowledged(correspondent), 0)
    assert await correspondent.database.read(parked) == {}


async def test_a_thousand_that_are_no_facts_stop_nobody_else(correspondent: Correspondent) -> None:
    """More than the broker hands out before the first is acknowledged."""
    await correspondent.say("alice", 1)
    await correspondent.hears(alice="1")

    for number in range(1_001):
        await correspondent.js.publish(TYPE, b"no envelope %d" % number)
    await correspondent.say("alice", 2)

    await eventually(correspondent.stories, {"alice": "1 2"}, within=5)
    reasons = (await correspondent.database.read(parked)).values()
    assert (len(reasons), set(reasons)) == (1_001, {"it cannot be read"})


@pytest.mark.parametrize(
    "changed",
    [
        {"type": "exam.candidacy.result-released.v1"},
        {"type": "curriculum.training.completed.v1"},
        {"sequence": 0},
        {"sequence": 2**31},
        {"id": "\0"},
        {"subject": "a" * 300},
    ],
)
async def test_what_contradicts_itself_or_cannot_be_kept_moves_nothing(
    correspondent: Correspondent, changed: dict[str, object]
) -> None:
    await correspondent.say("bob", 1)
    await correspondent.hears(bob="1")
    forged = envelope("alice", 1).model_copy(update=changed)
    await correspondent.js.publish(TYPE, forged.model_dump_json().encode())

    await eventually(lambda: correspondent.database.read(parked))
    assert list((await correspondent.database.read(parked)).values()) == ["it cannot be read"]
    assert (await correspondent.heard())["cursors"] == {"bob": 1}


async def test_an_empty_one_that_speaks_as_the_broker_does_is_not_taken_for_it(correspondent: Correspondent) -> None:
    await correspondent.say("bob", 1)
    await correspondent.hears(bob="1")
    await correspondent.js.publish(TYPE, b"", headers={"Status": "503", "ce-subject": "bob"})
    await correspondent.say("alice", 1)

    await correspondent.hears(alice="1", bob="1")
    assert list((await correspondent.database.read(parked)).values()) == ["it cannot be read"]


async def test_while_our_database_cannot_take_it_a_fact_stays_with_the_broker(correspondent: Correspondent) -> None:
    await correspondent.say("alice", 1)
    await correspondent.hears(alice="1")

    await correspondent.database.write(lambda session: session.execute(sa.text("ALTER TABLE inbox RENAME TO gone")))
    await correspondent.say("alice", 2)
    await eventually(lambda: _unsent(correspondent), 0)
    await correspondent.database.write(lambda session: session.execute(sa.text("ALTER TABLE gone RENAME TO inbox")))

    await correspondent.hears(alice="1 2")
    assert await correspondent.database.read(parked) == {}


async def test_a_fact_whose_predecessor_never_comes_is_parked_by_the_courier(
    correspondents: Correspondents, broker: NatsServer
) -> None:
    correspondent = correspondents(broker, hold_seconds=0.3)
    await correspondent.say("bob", 1)
    await correspondent.hears(bob="1")
    orphan = envelope("alice", 2)

    await correspondent.js.publish(orphan.type, orphan.model_dump_json().encode())

    await eventually(lambda: correspondent.database.read(parked), {orphan.id: "the fact before it has not arrived"})


async def _unsent(correspondent: Correspondent) -> int:
    statement = sa.select(sa.func.count()).select_from(Outbox).where(sa.text("published_at IS NULL"))
    return await correspondent.database.read(lambda session: session.execute(statement).scalar_one())


async def _unacknowledged(correspondent: Correspondent) -> int | None:
    return (await correspondent.consumer()).num_ack_pending
