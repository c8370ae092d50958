"""uvicorn's protocol, with an end to its patience: it would wait for ever for a head that does not come.

`uvicorn --http gateway.limits.patient:Patient`. A connection has so many seconds to say what it wants, and a head so
many bytes. Of one network only so many are open; for one more the oldest is closed that has said nothing yet.
"""

import asyncio
from functools import cache
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from gateway.limits.rules import is_one_of, network_of
from gateway.settings import GatewaySettings

WITHIN = 10.0
HEAD = 32_768
OF_A_NETWORK = 400
_open: dict[str, dict["Patient", None]] = {}
"""By network, those that came first before the others."""


class Patient(HttpToolsProtocol):
    _timer: asyncio.TimerHandle | None = None
    _until: float | None = None
    """When its time is over; nothing while no head is waited for. The timer looks then, and not at every request."""
    _head = 0
    _network = ""

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        address = (transport.get_extra_info("peername") or ("",))[0]
        self._network = network_of(str(address))
        beside = _open.setdefault(self._network, {})
        beside[self] = None
        self._wait()
        if len(beside) > OF_A_NETWORK and _is_counted(str(address)):
            next(one for one in beside if one._until).transport.close()

    def data_received(self, data: bytes) -> None:
        if self._until is None and (self.cycle is None or self.cycle.response_complete):
            self._wait()
        if self._until is not None:
            self._head += len(data)
        super().data_received(data)
        if self._until is not None and self._head > HEAD:
            self.transport.close()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._wait()

    def on_headers_complete(self) -> None:
        self._stop()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop()
        if self._timer is not None:
            self._timer.cancel()
        beside = _open.get(self._network, {})
        beside.pop(self, None)
        if not beside:
            _open.pop(self._network, None)
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._until, self._head = self.loop.time() + WITHIN, 0
        if self._timer is None:
            self._timer = self.loop.call_at(self._until, self._look)

    def _stop(self) -> None:
        self._until, self._head = None, 0

    def _look(self) -> None:
        self._timer = None
        if self._until is None:
            return
        if self.loop.time() >= self._until:
            self.transport.close()
        else:
            self._timer = self.loop.call_at(self._until, self._look)


@cache
def _settings() -> GatewaySettings:
    return GatewaySettings()


def _is_counted(address: str) -> bool:
    """A proxy of ours brings many people by few connections of its own."""
    settings = _settings()
    return settings.rate_limits and not is_one_of(address, settings.trusted_proxies)
