"""What was said of somebody who is forgotten goes from the broker too, however often it was sent."""

import nats
from nats.js.api import StreamConfig
from sqlmodel import Session, select

from shared.messaging.forgetting import forget_subject
from shared.messaging.tables import Forgotten
from shared.testing import NOW, eventually

from ..small.carrying import Correspondent, Correspondents
from ..small.nats_server import NatsServer
from .test_broken_brokers import RIGHT


def swept(session: Session) -> list[bool]:
    return [one.swept_at is not None for one in session.exec(select(Forgotten))]


async def forget(correspondent: Correspondent, person: str) -> None:
    await correspondent.database.write(forget_subject, person, f"erasure-of-{person}", now=NOW)
    await eventually(lambda: correspondent.database.read(swept), [True])


async def held(correspondent: Correspondent) -> list[tuple[str, bool]]:
    """Of whom the stream tells, and whether it says anything."""
    stream = "CURRICULUM"
    state = (await correspondent.js.stream_info(stream)).state
    found = []
    for number in range(state.first_seq, state.last_seq + 1):
        try:
            message = await correspondent.js.get_msg(stream, seq=number)
        except nats.js.errors.NotFoundError:
            continue
        found.append((b"alice" in (message.data or b""), b'"data":{}' in (message.data or b"")))
    return [("alice" if hers else "bob", emptied) for hers, emptied in found]


async def test_the_broker_holds_nothing_of_who_is_forgotten_but_that_it_was_said(correspondent: Correspondent) -> None:
    await correspondent.say("alice", 1, 2)
    await correspondent.say("bob", 1)
    await correspondent.hears(alice="1 2", bob="1")

    await forget(correspondent, "alice")

    assert sorted(await held(correspondent)) == [("alice", True), ("alice", True), ("bob", False)]
    await correspondent.say("bob", 2)
    await correspondent.hears(alice="1 2", bob="1 2")


async def test_also_what_was_sent_twice(correspondents: Correspondents, broker: NatsServer) -> None:
    """As by a relay that died after the broker had it, and came back when the broker had forgotten its id."""
    async with await nats.connect(broker.url, allow_reconnect=False) as connection:
        short = RIGHT | {"deny_delete": False, "duplicate_window": 0.1}
        await connection.jetstream().add_stream(StreamConfig(**short))  # type: ignore[arg-type]
    correspondent = correspondents(broker)
    await correspondent.say("alice", 1)
    await correspondent.hears(alice="1")
    first = await correspondent.js.get_msg("CURRICULUM", seq=1)

    async def sent_again() -> bool:
        ack = await correspondent.js.publish(first.subject or "", first.data or b"", headers=first.headers)
        return not ack.duplicate

    await eventually(sent_again)
    assert await held(correspondent) == [("alice", False), ("alice", False)]

    await forget(correspondent, "alice")

    assert await held(correspondent) == [("alice", True)]


async def test_a_stream_that_lets_nothing_be_deleted_is_made_anew(
    correspondents: Correspondents, broker: NatsServer
) -> None:
    async with await nats.connect(broker.url, allow_reconnect=False) as connection:
        await connection.jetstream().add_stream(StreamConfig(**(RIGHT | {"deny_delete": True})))  # type: ignore[arg-type]
    correspondent = correspondents(broker)
    await correspondent.say("alice", 1)
    await correspondent.say("bob", 1)
    await correspondent.hears(alice="1", bob="1")

    await forget(correspondent, "alice")

    assert sorted(await held(correspondent)) == [("alice", True), ("bob", False)]
