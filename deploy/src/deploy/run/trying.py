"""Tries what the settings name: databases, the broker, mail, the address.

Without a database nothing is started. The others may be away at this moment, and everything waits for them: that is
said, and no reason not to start. Whoever is there and refuses us is one.
"""

import asyncio
import os
import socket
import time
from collections.abc import Callable
from urllib.parse import urlsplit

from deploy.run import variables
from deploy.setup.steps import Stop
from shared.services import SERVICES

PATIENCE = 60.0
"""Seconds in which a server may still be starting."""


def try_settings() -> None:
    for service, url in variables.databases().items():
        if not url.startswith("sqlite"):
            _wait_for_database(service, url)
    _look("The broker", os.environ.get("PEERWAY_NATS_URL", ""), _broker)
    _look("The mail server", os.environ.get("PEERWAY_SMTP_URL", ""), _mail)
    _look("The address", os.environ.get("PEERWAY_PUBLIC_URL", ""), _address)


def _wait_for_database(service: str, url: str) -> None:
    import psycopg

    until = time.monotonic() + PATIENCE
    while True:
        try:
            with psycopg.connect(url.replace("+psycopg", ""), connect_timeout=5) as database:
                encoding = database.info.parameter_status("server_encoding")
                version = database.info.server_version
            break
        except psycopg.OperationalError as error:
            if _is_refusal(str(error)) or time.monotonic() > until:
                raise Stop(f"The database of {service} does not let us in: {_first_line(error)}") from None
            time.sleep(0.5)
    if encoding != "UTF8":
        raise Stop(f"The database of {service} is kept in {encoding}. Make it anew: CREATE DATABASE … ENCODING 'UTF8'.")
    if version < 140_000:
        raise Stop(f"The database of {service} is on a PostgreSQL older than 14.")


def _is_refusal(said: str) -> bool:
    return any(word in said for word in ("password authentication failed", "does not exist", "no pg_hba.conf entry"))


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[-1]


def _look(what: str, url: str, attempt: Callable[[str], None]) -> None:
    if not url:
        return
    place = urlsplit(url).hostname
    try:
        attempt(url)
    except PermissionError as refused:
        raise Stop(f"{what} at {place} refuses us: {refused}.") from None
    except (OSError, TimeoutError) as error:
        print(f"  {what} at {place} is not there now ({type(error).__name__}). Peerway starts, and waits.", flush=True)


def _broker(url: str) -> None:
    """With the key of each process; where each is given its own alone, the gateway's is given to us."""
    import nats

    from shared.messaging.broker import credentials
    from shared.settings import Settings

    async def greet(name: str) -> None:
        key = credentials(Settings(), name)
        try:
            client = await nats.connect(url, allow_reconnect=False, connect_timeout=5, error_cb=_silent, **key)
        except nats.errors.Error as error:
            if "authorization" in str(error).lower():
                raise PermissionError(f"it knows another key of {name}") from None
            raise OSError(str(error)) from None
        await client.close()

    for name in ["gateway"] if os.environ.get("PEERWAY_NATS_KEY") else SERVICES:
        asyncio.run(greet(name))


async def _silent(error: Exception) -> None:
    """What it is we say ourselves."""


def _mail(url: str) -> None:
    from shared.mail import greet

    asyncio.run(greet(url))


def _address(url: str) -> None:
    socket.getaddrinfo(urlsplit(url).hostname, urlsplit(url).port or 443)
