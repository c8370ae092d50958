"""Whoever works through many facts slowly, as after the loss of a broker, hears: readiness does not say otherwise."""

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from shared.database import Database
from shared.messaging import receive
from shared.testing import eventually

from ..small.carrying import Correspondents
from ..small.nats_server import NatsServer

PEOPLE = 60
EACH = 0.05
"""Seconds for a fact, so that all together take three times as long as is allowed without a sign."""
WAITS = 0.6
"""Seconds that the broker waits for a sign: the facts that came together take five times as long."""


@pytest.fixture
def on_a_server(server_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    def slowly(session: Session, *given: Any, **named: Any) -> None:
        session.execute(sa.text(f"SELECT pg_sleep({EACH})"))
        receive(session, *given, **named)

    monkeypatch.setattr("shared.messaging.consumer.receive", slowly)
    monkeypatch.setattr("shared.messaging.consumer.STUCK", 1.0)
    opened = Database(server_url)
    yield opened
    opened.close()


async def test_who_is_slow_is_not_stuck_and_is_sent_nothing_twice(
    on_a_server: Database, broker: NatsServer, correspondents: Correspondents
) -> None:
    broker.kill()
    correspondent = correspondents(broker, database=on_a_server, ack_seconds=WAITS)
    for number in range(PEOPLE):
        await correspondent.say(f"person-{number:02}", 1)
    broker.start()
    troubles: set[str | None] = set()

    async def all_heard() -> bool:
        heard = len(await correspondent.stories())
        if heard:
            troubles.add(correspondent.courier.trouble)
        return heard == PEOPLE

    await eventually(all_heard)
    assert troubles == {None}
    assert (await correspondent.consumer()).delivered.consumer_seq == PEOPLE, "none of them came again"
