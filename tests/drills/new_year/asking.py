"""Everybody's entry, asked through the real door, held against how it should stand at that moment."""

import asyncio
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from urllib.parse import quote
from zoneinfo import ZoneInfo

from tests.bench.load import Connection, request
from tests.drills.new_year.lives import Life

API = "/registry/api/v1"
CLIENTS, PATIENCE = 8, 60.0
NOT_NOW = 503
ACCEPT = {"Accept-Language": "en"}
_KIND = re.compile(rb'class="standing" data-kind="([a-z]+)"')
Answer = tuple[str, date | None]


@dataclass
class Seen:
    """`seconds`: answers by the second of the house in which they were asked for."""

    answers: int = 0
    wrong: list[str] = field(default_factory=list)
    seconds: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Clock:
    """That of the house."""

    zone: ZoneInfo
    ahead: timedelta

    def now(self) -> datetime:
        return (datetime.now(UTC) + self.ahead).astimezone(self.zone)


async def ask_all(port: int, clock: Clock, asked: Iterable[Life], *, pause: float = 0.0) -> Seen:
    """Each once, some of them on the page and in a search, too.

    `pause`: seconds that each of eight askers rests between two questions. Then somebody may be away for a moment: who
    hears “not now” asks again.
    """
    seen, waiting = Seen(), iter(asked)
    await asyncio.gather(*(_ask_on(port, clock, waiting, seen, pause) for _ in range(CLIENTS)))
    return seen


def until(clock: Clock, end: datetime, known: list[Life], seed: str) -> Iterator[Life]:
    """Somebody, again and again, until the house's clock says so."""
    chance = random.Random(seed)
    while clock.now() < end:
        yield chance.choice(known)


async def _ask_on(port: int, clock: Clock, waiting: Iterator[Life], seen: Seen, pause: float) -> None:
    _, connection = await asyncio.get_running_loop().create_connection(Connection, "127.0.0.1", port)
    for number, life in enumerate(waiting):
        door = DOORS[2 if number % 50 == 0 else 1 if number % 20 == 0 else 0]
        status = 0
        async with asyncio.timeout(PATIENCE):
            while not status or (pause and status == NOT_NOW):
                await asyncio.sleep(pause)
                before = clock.now()
                status = await connection.ask(request("GET", door.path(life), ACCEPT))
        after = clock.now()
        read = door.read(connection.body, life) if status == 200 else (str(status), None)
        right = [door.right(life.stands(moment.date())) for moment in (before, after)]
        seen.answers += 1
        seen.seconds[before.strftime("%m-%d %H:%M:%S")] += 1
        if read not in right:
            seen.wrong.append(f"{before:%m-%d %H:%M:%S.%f} {life.number} said {read}, should be {right[0]}")
    connection.close()


@dataclass(frozen=True)
class Door:
    path: Callable[[Life], str]
    read: Callable[[bytes, Life], Answer]
    right: Callable[[Answer], Answer] = lambda answer: answer


def _of_json(body: bytes, life: Life) -> Answer:
    return _status(json.loads(body)["status"])


def _of_page(body: bytes, life: Life) -> Answer:
    found = _KIND.search(body)
    return (found.group(1).decode() if found else "no kind"), None


def _of_search(body: bytes, life: Life) -> Answer:
    found = [one for one in json.loads(body)["registrants"] if one["number"] == life.number]
    return _status(found[0]["status"]) if found else ("not on this page", None)


def _status(said: dict[str, str | None]) -> Answer:
    day = said["until"] or said["since"]
    return str(said["kind"]), date.fromisoformat(day) if day else None


DOORS = (
    Door(lambda life: f"{API}/certificates/{life.number}", _of_json),
    Door(lambda life: f"/registry/certificates/{life.number}", _of_page, lambda answer: (answer[0], None)),
    Door(lambda life: f"{API}/registrants?name={quote(life.name)}", _of_search),
)
