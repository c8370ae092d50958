"""Somebody who uses the API, and does not give up when the house is shaken.

A request that got no answer, or an answer that says *not now*, is sent again. Whether it had been done in the meantime
is what `done_already` says: the refusal that a second time gets.
"""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

import aiohttp

TOO_MANY = 429
NOT_NOW = (TOO_MANY, 502, 503, 504)
PATIENCE = 240.0
"""Seconds after which the house has to be back, and a fact has to have come.

The broker may be away for a minute, and be killed each time before it delivers again what was lost on its way.
"""


class NotServed(Exception):
    """The house refused, or did not come back in time."""


@dataclass
class Shaken:
    """How often requests had to be sent again."""

    unanswered: int = 0
    not_now: int = 0
    server_errors: list[str] = field(default_factory=list)


class House:
    """Where Peerway is, and the connections to it."""

    def __init__(self, address: str, *, seconds: float = 20) -> None:
        """`seconds`: after which a request is given up, and sent again."""
        self.address = address
        self.shaken = Shaken()
        self.under_way: list[str] = []
        """The paths of the requests that wait for an answer."""
        self.open = asyncio.Event()
        """While it is not set, nobody sends anything."""
        self.open.set()
        self.client = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=seconds)
        )

    async def close(self) -> None:
        await self.client.close()


@dataclass
class Answer:
    status: int
    body: Any
    sent_again: bool
    next_page: str = ""
    """Where a list goes on."""
    come_back: float = 0.0
    """Seconds after which it may be tried again, where it was too much at once."""

    @property
    def slug(self) -> str:
        kind = self.body.get("type", "") if isinstance(self.body, dict) else ""
        return str(kind).rpartition("/")[2]


class Actor:
    pause = 0.15
    """Seconds until a request is sent again."""
    patience = PATIENCE

    def __init__(self, house: House, email: str, password: str, person_id: str = "") -> None:
        self.house = house
        self.email = email
        self.password = password
        self.person_id = person_id
        self.token: str | None = None
        self._signing_in = asyncio.Lock()

    async def sign_in(self) -> None:
        async with self._signing_in:
            if self.token is None:
                found = await self.ask("POST", "/api/v1/sign-in", {"email": self.email, "password": self.password})
                self.token = found.body["token"]

    async def get(self, path: str) -> Any:
        return (await self._signed("GET", path, None)).body

    async def every(self, path: str) -> list[Any]:
        """A list with all its pages."""
        found: list[Any] = []
        while path:
            answer = await self._signed("GET", path, None)
            found += answer.body
            path = answer.next_page
        return found

    async def do(self, method: str, path: str, body: Any = None, *, done_already: tuple[str, ...] = ()) -> Any:
        """The answer's body; None if it turns out to have been done by an attempt that got no answer."""
        answer = await self._signed(method, path, body, expected=done_already)
        return None if answer.status >= 400 else answer.body

    async def attempt(self, method: str, path: str, body: Any = None) -> Answer:
        """The answer, also when it is a refusal: others may have been first."""
        return await self._signed(method, path, body, lenient=True)

    async def _signed(
        self, method: str, path: str, body: Any, *, expected: tuple[str, ...] = (), lenient: bool = False
    ) -> Answer:
        if self.token is None:
            await self.sign_in()
        return await self.ask(method, path, body, expected=expected, lenient=lenient)

    async def ask(
        self, method: str, path: str, body: Any, *, expected: tuple[str, ...] = (), lenient: bool = False
    ) -> Answer:
        until = time.monotonic() + self.patience
        sent_again = False
        while time.monotonic() < until:
            if not self.house.open.is_set():  # nobody is to blame for that
                await self.house.open.wait()
                until = time.monotonic() + self.patience
            answer = await self._once(method, path, body, sent_again)
            if answer is not None and answer.status not in NOT_NOW:
                return self._accepted(answer, f"{method} {path}", expected, lenient)
            if answer is None:
                self.house.shaken.unanswered += 1
            else:
                self.house.shaken.not_now += 1
            sent_again = True
            await asyncio.sleep(max(self.pause, answer.come_back if answer else 0.0))
        raise NotServed(f"{method} {path}: no answer in {self.patience:.0f} s")

    async def _once(self, method: str, path: str, body: Any, sent_again: bool) -> Answer | None:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        await self.house.open.wait()
        self.house.under_way.append(path)
        try:
            async with self.house.client.request(
                method, self.house.address + path, json=body, headers=headers, allow_redirects=False
            ) as answer:
                json = answer.content_type.endswith("json")
                read = await answer.json() if json else await answer.text()
                following = str(answer.links["next"]["url"]) if "next" in answer.links else ""
                come_back = float(answer.headers.get("Retry-After", 0)) if answer.status == TOO_MANY else 0.0
                return Answer(answer.status, read, sent_again, following.removeprefix(self.house.address), come_back)
        except (aiohttp.ClientError, TimeoutError, OSError):
            return None
        finally:
            self.house.under_way.remove(path)

    def _accepted(self, answer: Answer, what: str, expected: tuple[str, ...], lenient: bool) -> Answer:
        if answer.status >= 500:
            self.house.shaken.server_errors.append(f"{what}: {answer.status}")
            raise NotServed(f"{what}: {answer.status} {answer.body}")
        done = answer.sent_again and answer.slug in expected
        if answer.status >= 400 and not done and not lenient:
            raise NotServed(f"{what}: {answer.status} {answer.body}")
        return answer


async def until(what: str, question: Any, *, seconds: float = PATIENCE) -> Any:
    """Ask until the answer is neither None, False nor a refusal: facts take a moment to arrive.

    The last refusal is told: it may be another one than that of who came too early.
    """
    end, refused = time.monotonic() + seconds, ""
    while time.monotonic() < end:
        found = await question()
        if isinstance(found, Answer) and found.status >= 400:
            refused = f": {found.status} {found.body}"
        elif found is not None and found is not False:
            return found
        await asyncio.sleep(0.1)
    raise NotServed(f"{what} did not come in {seconds:.0f} s{refused}")
