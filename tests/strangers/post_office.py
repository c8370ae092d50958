"""Where the house sends its mail: nobody lives at the dead addresses, and to say so takes it a while."""

import asyncio
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiosmtpd.controller import Controller

HESITATES = 2.0
"""Seconds until it says that there is no such mailbox."""


class PostOffice:
    def __init__(self) -> None:
        self.arrived: dict[str, float] = {}
        """The living, and when their first mail came."""
        self.refused = 0
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]

    async def handle_RCPT(  # noqa: N802  aiosmtpd's name for it
        self, _: object, __: object, envelope: Any, address: str, ___: object
    ) -> str:
        if "@dead-" in address:
            await asyncio.sleep(HESITATES)
            self.refused += 1
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _: object, __: object, envelope: Any) -> str:  # noqa: N802  aiosmtpd's name for it
        for address in envelope.rcpt_tos:
            self.arrived.setdefault(address, time.monotonic())
        return "250 OK"

    @contextmanager
    def open(self) -> Iterator["PostOffice"]:
        server = Controller(self, "127.0.0.1", self.port)
        server.start()
        try:
            yield self
        finally:
            server.stop()
