"""A mail server of somebody outside, and a registry that knows their address."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import Message
from threading import Thread
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP

from registry.settings import settings


class Postbox:
    def __init__(self) -> None:
        self.mails: list[Message] = []
        self.full = False

    async def handle_DATA(  # noqa: N802  aiosmtpd calls it so
        self, server: Any, session: Any, envelope: Any
    ) -> str:
        if self.full:
            return "452 the box is full"
        self.mails.append(message_from_bytes(envelope.content))
        return "250 taken"


@contextmanager
def outside(monkeypatch: pytest.MonkeyPatch) -> Iterator[Postbox]:
    postbox = Postbox()
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(loop.create_server(lambda: SMTP(postbox, loop=loop), "127.0.0.1", 0))
    port = server.sockets[0].getsockname()[1]
    serving = Thread(target=loop.run_forever)
    serving.start()
    monkeypatch.setenv("PEERWAY_SMTP_URL", f"smtp://127.0.0.1:{port}")
    monkeypatch.setenv("PEERWAY_LEDGER_WITNESS_MAIL", "witness@elsewhere.example")
    settings.cache_clear()
    try:
        yield postbox
    finally:
        loop.call_soon_threadsafe(loop.stop)
        serving.join()
        server.close()
        loop.close()
        monkeypatch.undo()
        settings.cache_clear()
