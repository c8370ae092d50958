from collections.abc import AsyncIterator, Iterator

import pytest

from shared.database import Database

from ..small.carrying import Correspondent, Correspondents
from ..small.nats_server import NatsServer


@pytest.fixture
def alone(sqlite_url: str) -> Iterator[Database]:
    """SQLite only: for what the kind of database has no part in."""
    opened = Database(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
async def correspondents(alone: Database) -> AsyncIterator[Correspondents]:
    opened: list[Correspondent] = []

    def open_correspondent(
        broker: NatsServer, *, database: Database | None = None, hold_seconds: float = 30.0, **figures: float
    ) -> Correspondent:
        opened.append(Correspondent(database or alone, broker, hold_seconds, **figures))
        return opened[-1]

    yield open_correspondent
    for one in opened:
        await one.courier.stop()


@pytest.fixture
async def correspondent(correspondents: Correspondents, broker: NatsServer) -> Correspondent:
    return correspondents(broker)
