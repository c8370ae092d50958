"""The stranger, a process of their own: everything at once from one address. Tells at the end what came of it, as JSON.

`python -m tests.strangers.attack <address> <seconds> <connections> <guesses> <addresses> <texts>`
"""

import asyncio
import json
import os
import resource
import sys
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import aiohttp

HERE = "127.0.0.2"
LONG = 20_000
"""Characters of a text."""
VICTIM = "alice@peerway.example"
DOMAINS = 10
"""Of the dead addresses."""
AT_ONCE = 20
DROP_EVERY, OPEN_AGAIN_AFTER = 2.0, 5.0
"""Seconds between two bytes, and until a connection that the house has ended is opened anew."""
HALF_A_HEAD = b"GET /about HTTP/1.1\r\nHost: house\r\nX-Slow: "
HALF_A_BODY = (
    b"POST /sign-in HTTP/1.1\r\nHost: house\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 5000\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n\r\nemail="
)
FROM_HERE = {"Sec-Fetch-Site": "same-origin"}


class Wishes(NamedTuple):
    """The list: connections, wrong passwords, addresses that nobody reads, texts to be checked."""

    connections: int = 2_000
    guesses: int = 1_000
    addresses: int = 200
    texts: int = 100


class Slow:
    """Connections that say a byte now and then."""

    def __init__(self, address: str) -> None:
        where = urlsplit(address)
        self.where = (where.hostname, where.port)
        self.opened, self.again, self.ended, self.refused = 0, 0, 0, 0
        self.open = self.most_open = 0

    async def keep_open(self, number: int) -> None:
        first = True
        while True:
            try:
                reader, writer = await asyncio.open_connection(*self.where, local_addr=(HERE, 0))
            except OSError:
                self.refused += 1
            else:
                self.opened, self.again = self.opened + first, self.again + (not first)
                first = False
                await self._drop_by_drop(reader, writer, HALF_A_BODY if number % 2 else HALF_A_HEAD)
            await asyncio.sleep(OPEN_AGAIN_AFTER)

    async def _drop_by_drop(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, start: bytes) -> None:
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        try:
            writer.write(start)
            while not reader.at_eof():
                writer.write(b"x")
                async with asyncio.timeout(DROP_EVERY):
                    await reader.read()
        except TimeoutError:
            await self._go_on(reader, writer)
        except OSError:
            pass
        finally:
            self.open -= 1
            self.ended += 1
            writer.close()

    async def _go_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        ended = asyncio.ensure_future(reader.read())
        try:
            while not ended.done():
                writer.write(b"x")
                await asyncio.wait([ended], timeout=DROP_EVERY)
        finally:
            ended.cancel()
            await asyncio.gather(ended, return_exceptions=True)

    def told(self) -> dict[str, int]:
        return {
            "made": self.opened,
            "opened again": self.again,
            "most open at once": self.most_open,
            "ended by the house": self.ended,
            "no connection": self.refused,
        }


class Requests:
    """So many requests of one kind, some at once; what was answered is counted."""

    def __init__(self, session: aiohttp.ClientSession, address: str) -> None:
        self.session, self.address = session, address
        self.answers: dict[str, Counter[str]] = {}

    async def make(self, kind: str, many: int, path: str, form: Callable[[int], Mapping[str, str]]) -> None:
        counted, waiting = self.answers.setdefault(kind, Counter()), iter(range(many))

        async def one_after_the_other() -> None:
            for number in waiting:
                counted["made"] += 1
                counted[await self._one(path, form(number))] += 1

        await asyncio.gather(*(one_after_the_other() for _ in range(AT_ONCE)))

    async def _one(self, path: str, form: Mapping[str, str]) -> str:
        try:
            async with self.session.post(
                self.address + path, data=form, headers=FROM_HERE, allow_redirects=False
            ) as answer:
                await answer.read()
                return str(answer.status)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return type(error).__name__


def a_guess(number: int) -> dict[str, str]:
    return {"email": VICTIM, "password": f"not her password {number:04}"}


def a_dead_address(number: int) -> dict[str, str]:
    return {"name": "Nobody", "email": f"nobody-{number:03}@dead-{number % DOMAINS}.example"}


def a_text(number: int) -> dict[str, str]:
    return {"text": (f"Peers {number} must be drug free and on call at all times " * LONG)[:LONG]}


async def attack(address: str, seconds: float, wishes: Wishes) -> dict[str, Any]:
    connector = aiohttp.TCPConnector(limit=0, local_addr=(HERE, 0), force_close=True)
    async with aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=40)) as session:
        slow, requests = Slow(address), Requests(session, address)
        async with asyncio.TaskGroup() as everything:
            holding = [everything.create_task(slow.keep_open(number)) for number in range(wishes.connections)]
            everything.create_task(_end(holding, seconds))
            lists: list[Coroutine[Any, Any, None]] = [
                requests.make("guesses", wishes.guesses, "/sign-in", a_guess),
                requests.make("addresses", wishes.addresses, "/register", a_dead_address),
                requests.make("texts", wishes.texts, "/curriculum/library/job-check", a_text),
            ]
            asking = [everything.create_task(one) for one in lists]
            everything.create_task(_end(asking, seconds))
    return {"connections": slow.told(), **requests.answers}


async def _end(tasks: list[asyncio.Task[None]], seconds: float) -> None:
    await asyncio.wait(tasks, timeout=seconds)
    for task in tasks:
        task.cancel()


def room_for_sockets(connections: int) -> None:
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(now, min(most, 4 * connections)), most))


if __name__ == "__main__":
    wishes = Wishes(*map(int, sys.argv[3:]))
    room_for_sockets(wishes.connections)
    os.nice(15)  # a stranger has a machine of their own, and takes no processor from the house
    print(json.dumps(asyncio.run(attack(sys.argv[1], float(sys.argv[2]), wishes))))
