"""Sending one message. A name is looked up once, and what is connected to is an address that was looked at.

https and port 443 alone; no redirect is followed and no answer is read. `near`: hosts of this machine, as `name:port`,
that a developer names; production has none.
"""

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable, Collection
from datetime import datetime
from ipaddress import ip_address
from typing import NamedTuple

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from shared.webhooks.addresses import NotPublic, refuse_unless_public
from shared.webhooks.signing import Message, signed_headers

Lookup = Callable[[str, int], Awaitable[list[str]]]
PATIENCE = aiohttp.ClientTimeout(total=15, connect=5, sock_connect=5, sock_read=10)
LONGEST_URL = 500
HTTPS = 443


class Outcome(NamedTuple):
    """`status`: what was answered, None if nothing was. `why`: of which kind the trouble was, without any address."""

    status: int | None
    why: str = ""

    @property
    def taken(self) -> bool:
        return self.status is not None and 200 <= self.status < 300

    @property
    def gone(self) -> bool:
        """It said that it wants no more of them."""
        return self.status == 410


def refuse_unless_allowed(address: str, near: Collection[str] = ()) -> URL:
    """The address as it will be used; ValueError says that none of this kind is."""
    url = URL(address)
    host = url.host
    if len(address) > LONGEST_URL or not host or url.user is not None or url.password is not None or url.fragment:
        raise ValueError("not an address for messages")
    if f"{host}:{url.port}" in near:
        return url
    if url.scheme != "https" or url.port != HTTPS or "." not in host.strip("."):
        raise ValueError("not an address for messages")
    if _is_address(host):
        refuse_unless_public([host])
    return url


async def look_up(host: str, port: int) -> list[str]:
    """All addresses of a name."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(where[0]) for *_, where in found))


class _Checked(AbstractResolver):
    """Answers with addresses that were looked at, so that no second look-up can lead elsewhere."""

    def __init__(self, lookup: Lookup, near: Collection[str]) -> None:
        self._lookup, self._near = lookup, near

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        addresses = await self._lookup(host, port)
        if f"{host}:{port}" not in self._near:
            refuse_unless_public(addresses)
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in addresses
        ]

    async def close(self) -> None:
        """Nothing is kept open."""


class Sender:
    """`trust`: whose certificates are believed; those of the machine, if nothing is said."""

    def __init__(
        self, *, near: Collection[str] = (), lookup: Lookup = look_up, trust: ssl.SSLContext | None = None
    ) -> None:
        self._near, self._lookup = near, lookup
        self._trust = trust or ssl.create_default_context()

    async def send(self, message: Message, *, now: datetime) -> Outcome:
        """Whatever happens, it is told and not raised."""
        try:
            url = refuse_unless_allowed(message.url, self._near)
            return Outcome(await self._post(url, message, now))
        except NotPublic:
            return Outcome(None, "not-public")
        except ValueError:
            return Outcome(None, "not-allowed")
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            inner = error.__cause__ or getattr(error, "os_error", None)
            return Outcome(None, "not-public" if isinstance(inner, NotPublic) else type(error).__name__)

    async def _post(self, url: URL, message: Message, now: datetime) -> int:
        headers = {"content-type": "application/json", "user-agent": "Peerway"}
        headers |= signed_headers(message.secrets, message.id, int(now.timestamp()), message.body)
        connector = aiohttp.TCPConnector(
            resolver=_Checked(self._lookup, self._near), use_dns_cache=False, force_close=True, ssl=self._trust
        )
        client = aiohttp.ClientSession(
            connector=connector, timeout=PATIENCE, cookie_jar=aiohttp.DummyCookieJar(), trust_env=False
        )
        async with (
            client,
            client.post(url, data=message.body, headers=headers, allow_redirects=False) as answer,
        ):
            return answer.status


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
