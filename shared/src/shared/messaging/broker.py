"""The connection to NATS, and what we ask of it: the right server, and streams that keep everything."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import nats
from nats.aio.client import Client
from nats.js.api import AckPolicy, ConsumerConfig, DeliverPolicy, RetentionPolicy, StorageType, StreamConfig
from nats.js.errors import NotFoundError

from shared.ending import end
from shared.keys import key_file, own_key
from shared.services import stream_of
from shared.settings import Settings

log = logging.getLogger(__name__)

OLDEST_SERVER = (2, 11)


class WrongBroker(Exception):
    """The broker or one of its streams is not configured as the facts need it; nothing is sent until it is."""


UNREACHABLE = (nats.errors.Error, nats.js.errors.Error, TimeoutError, OSError, WrongBroker)


def credentials(settings: Settings, name: str) -> dict[str, Any]:
    """What a process shows to the broker: its name, its own key, and where alone it is answered."""
    key = settings.nats_key or own_key(key_file(settings.var, name))
    return {"user": name, "password": key, "inbox_prefix": f"_INBOX.{name}"}


class Broker:
    """One connection per process. `on_connected` callbacks run after every connect and reconnect."""

    def __init__(self, settings: Settings, name: str) -> None:
        self._settings = settings
        self._name = name
        self.client = Client()
        self.on_connected: list[Callable[[], None]] = []
        self._wrong: dict[str, str] = {}

    @property
    def wrong(self) -> str | None:
        """What is not as the facts need it; looked at again each time a stream or consumer is asked for."""
        return next(iter(self._wrong.values()), None)

    @property
    def ack_seconds(self) -> float:
        """How long the broker waits for a sign from whoever has a fact in hand."""
        return self._settings.ack_seconds

    @property
    def connected(self) -> bool:
        return self.client.is_connected

    async def connect(self) -> None:
        """Try until it works; the service serves meanwhile."""
        while True:
            try:
                self.client = await nats.connect(
                    self._settings.nats,
                    name=self._name,
                    **credentials(self._settings, self._name),
                    max_reconnect_attempts=-1,
                    reconnect_time_wait=0.25,
                    ping_interval=5,
                    max_outstanding_pings=2,
                    reconnected_cb=self._reconnected,
                    error_cb=self._noted,
                )
                break
            except (OSError, nats.errors.Error, TimeoutError):
                await asyncio.sleep(0.25)
        await self._reconnected()

    async def _reconnected(self) -> None:
        version = self.client.connected_server_version
        self._wrong = {}
        if (version.major, version.minor) < OLDEST_SERVER:
            self._say_wrong("server", f"nats-server {version.major}.{version.minor} is older than 2.11")
        self.look_again()

    def look_again(self) -> None:
        """Let whoever carries facts look again how things stand at the broker."""
        for woken in self.on_connected:
            woken()

    async def _noted(self, error: Exception) -> None:
        """What is refused looks like a broker that does not answer, unless it is said."""
        said = str(error).lower()
        if "authorization violation" in said:
            self._say_wrong("key", "the broker does not know our key")
        if "permissions violation" in said:
            self._say_wrong("permissions", "the broker does not let us say or hear something")
        log.warning("broker: %s", type(error).__name__)

    async def close(self) -> None:
        """Also while it is greeting a server again (`is_connecting`): else it would go on for ever without us."""
        client = self.client
        if client._reconnection_task is not None:  # the client cancels it once, and does not wait for it
            await end(client._reconnection_task)
        if client.is_connected or client.is_reconnecting or client.is_connecting:
            await self._close(client)

    async def _close(self, client: Client) -> None:
        """What it waits for may be what its reconnecting waited for as it was ended: then it is closed all the same."""
        try:
            await client.close()
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
        except OSError:  # what was still to be said goes nowhere: the client gave that up, and the rest is to be done
            client._status = client.DISCONNECTED
            await client.close()

    async def ensure_stream(self, producer: str) -> str:
        """Make our stream if it is missing, verify it if it is there; its creation time, which tells a new one."""
        self._refuse_old_server()
        js = self.client.jetstream(timeout=5)
        wanted = self._stream(producer)
        try:
            info = await js.stream_info(wanted.name or "")
        except NotFoundError:
            info = await js.add_stream(wanted)
        self._verify(info.config, wanted)
        return str(info.created)

    async def ensure_consumer(self, aggregate: str, durable: str) -> None:
        """Make the durable if it is missing (it then starts from the first fact), verify it if it is there."""
        self._refuse_old_server()
        js = self.client.jetstream(timeout=5)
        wanted = ConsumerConfig(
            durable_name=durable,
            name=durable,
            ack_policy=AckPolicy.EXPLICIT,
            deliver_policy=DeliverPolicy.ALL,
            filter_subject=f"{aggregate}.>",
            max_deliver=-1,
            max_ack_pending=1_000,
            ack_wait=self.ack_seconds,
        )
        try:
            info = await js.consumer_info(stream_of(aggregate), durable)
        except NotFoundError:
            info = await js.add_consumer(stream_of(aggregate), config=wanted)
        for name in ("ack_policy", "deliver_policy", "filter_subject", "max_deliver", "max_ack_pending"):
            self._compare(durable, name, getattr(info.config, name), getattr(wanted, name))
        if info.config.ack_wait != wanted.ack_wait:  # made by an earlier version: it keeps its place in the stream
            await js.add_consumer(stream_of(aggregate), config=wanted)
        self._wrong.pop(durable, None)

    def _stream(self, producer: str) -> StreamConfig:
        return StreamConfig(
            name=stream_of(producer),
            subjects=[f"{producer}.>"],
            retention=RetentionPolicy.LIMITS,
            storage=StorageType.FILE,
            max_age=0,
            max_bytes=-1,
            max_msgs=-1,
            num_replicas=self._settings.nats_replicas,
            duplicate_window=120,
            deny_delete=False,  # by nobody but its producer, who deletes what was said of somebody forgotten
            deny_purge=True,
        )

    def _verify(self, found: StreamConfig, wanted: StreamConfig) -> None:
        kept = ("subjects", "retention", "storage", "max_age", "max_bytes", "max_msgs", "num_replicas", "deny_purge")
        for name in kept:
            self._compare(wanted.name or "", name, getattr(found, name), getattr(wanted, name))
        if str(getattr(found, "persist_mode", None) or "default").lower().endswith("async"):
            self._compare(wanted.name or "", "persist_mode", "async", "default")
        self._wrong.pop(wanted.name or "", None)

    def _compare(self, what: str, name: str, found: Any, wanted: Any) -> None:
        if (found or 0) != (wanted or 0):
            raise WrongBroker(self._say_wrong(what, f"{what}: {name} is {found}, not {wanted}"))

    def _say_wrong(self, what: str, reason: str) -> str:
        if self._wrong.get(what) != reason:
            log.critical("wrong broker", extra={"reason": reason})
        self._wrong[what] = reason
        return reason

    def _refuse_old_server(self) -> None:
        if "server" in self._wrong:
            raise WrongBroker(self._wrong["server"])
