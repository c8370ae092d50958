from collections.abc import AsyncIterator, Iterator

import pytest

from shared.database import Database

from ..small.carrying import CarryingHouse, Houses
from ..small.nats_server import NatsServer


@pytest.fixture
def alone(sqlite_url: str) -> Iterator[Database]:
    """SQLite only: for what the kind of database has no part in."""
    opened = Database(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
async def houses(alone: Database) -> AsyncIterator[Houses]:
    opened: list[CarryingHouse] = []

    def open_house(
        broker: NatsServer, *, database: Database | None = None, hold_seconds: float = 30.0, batch_window: float = 0.0
    ) -> CarryingHouse:
        opened.append(CarryingHouse(database or alone, broker, hold_seconds, batch_window))
        return opened[-1]

    yield open_house
    for one in opened:
        await one.courier.stop()


@pytest.fixture
async def house(houses: Houses, broker: NatsServer) -> CarryingHouse:
    return houses(broker)
