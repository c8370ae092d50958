"""A service with its courier: what it says goes through a real broker and is heard in the same database."""

from dataclasses import replace
from typing import Protocol

from nats.js import JetStreamContext
from nats.js.api import ConsumerInfo

from shared.database import Database
from shared.events import Envelope
from shared.messaging.courier import Courier
from shared.settings import Settings
from shared.testing import eventually

from .domain import Listener, heard, module_fact, outbox, say, stories
from .nats_server import NatsServer


class Correspondents(Protocol):
    """Opens correspondents and stops their couriers when the test is over."""

    def __call__(
        self,
        broker: NatsServer,
        *,
        database: Database | None = None,
        hold_seconds: float = 30.0,
        batch_window: float = 0.0,
        ack_seconds: float = 5.0,
    ) -> "Correspondent": ...


class Correspondent:
    def __init__(
        self,
        database: Database,
        broker: NatsServer,
        hold_seconds: float,
        batch_window: float = 0.0,
        ack_seconds: float = 5.0,
    ) -> None:
        self.database = database
        self.listener = Listener()
        settings = Settings(nats_url=broker.url, hold_seconds=hold_seconds, ack_seconds=ack_seconds)
        wanted = replace(self.listener.subscription, batch_window=batch_window)
        self.courier = Courier(settings, database, "listener", "curriculum", [wanted])
        self.courier.start()

    @property
    def js(self) -> JetStreamContext:
        return self.courier.broker.client.jetstream(timeout=5)

    async def say(self, person: str, *modules: int) -> None:
        for module in modules:
            await self.database.write(say, module_fact(person, module))

    async def stories(self) -> dict[str, str]:
        return await self.database.read(stories)

    async def heard(self) -> dict[str, object]:
        return await self.database.read(heard)

    async def bodies(self) -> list[str]:
        return [row.body for row in await self.database.read(outbox)]

    async def consumer(self) -> ConsumerInfo:
        return await self.js.consumer_info("CURRICULUM", "listener-curriculum-training")

    async def hears(self, **expected: str) -> None:
        await eventually(self.stories, expected)

    async def stream(self) -> list[Envelope]:
        """All that the stream holds, in its order."""
        last = (await self.js.stream_info("CURRICULUM")).state.last_seq
        found = [await self.js.get_msg("CURRICULUM", seq=number) for number in range(1, last + 1)]
        return [Envelope.model_validate_json(message.data or b"") for message in found]
