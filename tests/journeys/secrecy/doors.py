"""Every GET route of every service, asked as somebody: about one person's own things, and about other people's."""

import asyncio
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from deploy.ports import OFFSETS
from shared.keys import own_key
from tests.chain.actor import Actor
from tests.drills.supervised import Supervised
from tests.fences.apps import Route, routes
from tests.fences.bystanders import Answer, Bystander
from tests.fences.objects import Objects
from tests.journeys.secrecy.needles import found

Own = dict[str, tuple[str, ...]]
"""What of theirs an address can name, by the parameter that names it."""


class Asked(NamedTuple):
    route: Route
    path: str
    answer: Answer


class Theirs(Objects):
    def __init__(self, var: Path, own: Own) -> None:
        self._own = own
        super().__init__(var)

    def _ids(self, service: str, parameter: str) -> tuple[str, ...]:
        return self._own.get(parameter) or super()._ids(service, parameter)


class Doors:
    def __init__(self, house: Supervised, own: Own) -> None:
        self._house = house
        self._objects = (Theirs(house.var, own), Objects(house.var))

    async def ask(self, who: Actor | None) -> list[Asked]:
        """Through the gateway."""
        if who is not None and who.token is None:
            await who.sign_in()
        return await self._ask(self._house.address, who.token if who else None, gets())

    async def ask_inside(self) -> list[Asked]:
        """Each process itself, past the gateway: it tells there how it is, and how much it does."""
        asked: list[Asked] = []
        key = b64encode(f"metrics:{own_key(self._house.var / 'secrets' / 'metrics.key')}".encode()).decode()
        for service, offset in OFFSETS.items():
            own = [route for route in gets() if route.service == service]
            address = f"http://127.0.0.1:{self._house.port + offset}"
            asked += await self._ask(address, None, own, Authorization=f"Basic {key}")
        return asked

    async def _ask(self, address: str, token: str | None, chosen: list[Route], **headers: str) -> list[Asked]:
        questions = {
            (route, path) for route in chosen for objects in self._objects for path in objects.addresses(route)
        }
        async with Bystander(address, token, **headers) as who:

            async def asked(route: Route, path: str) -> Asked:
                return Asked(route, path, await who.asks(route, path))

            return await asyncio.gather(*(asked(route, path) for route, path in questions))


def gets() -> list[Route]:
    return [route for route in routes() if route.method == "GET"]


def telling(asked: Iterable[Asked], *words: str) -> list[str]:
    """The paths whose answers hold one of the words, in whatever form."""
    answers = ((one.path, f"{one.answer.location} {one.answer.text}".encode()) for one in asked)
    return sorted({path for path, content in answers if found(content, words)})
