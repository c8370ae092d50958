"""People with a role each and nothing of their own: whatever they reach is somebody else's."""

import asyncio
import os
from typing import Any, NamedTuple

import aiohttp

from shared.identity import ROLES
from tests.chain.actor import Actor, House
from tests.drills.people import PASSWORD, open_account
from tests.drills.supervised import Supervised
from tests.fences.apps import Route
from tests.fences.bodies import Fields, body_of, form_of
from tests.journeys.entering import email, passphrase

AT_ONCE = 12
_SENT: dict[str, tuple[Fields | None, object]] = {}
"""By method and path."""


class Answer(NamedTuple):
    status: int
    location: str
    text: str
    request_id: str

    @property
    def refused(self) -> bool:
        """Nothing was shown and nothing was done."""
        return self.status in (401, 403, 404, 409, 410, 422) or self._asks_to_sign_in

    @property
    def _asks_to_sign_in(self) -> bool:
        return self.status == 303 and self.location.startswith("/sign-in")

    @property
    def told(self) -> tuple[int, str]:
        """All that somebody learns from it."""
        return self.status, self.text.replace(self.request_id, "")


class Bystander:
    """Asks the house as one of them; to be opened with `async with`."""

    def __init__(self, address: str, token: str | None, **headers: str) -> None:
        self._address = address
        self._headers = {"Origin": address} | ({"Authorization": f"Bearer {token}"} if token else {}) | headers

    async def __aenter__(self) -> "Bystander":
        patience = aiohttp.ClientTimeout(total=120)
        self._turns = asyncio.Semaphore(AT_ONCE)
        connector = aiohttp.TCPConnector(limit=AT_ONCE, force_close=True)
        self._client = aiohttp.ClientSession(connector=connector, timeout=patience)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.close()

    async def asks(self, route: Route, path: str) -> Answer:
        """With the body that the route takes, of its own kind."""
        form, body = sent_with(route)
        sent: Any = {"json": body} if form is None else {"data": _form_data(form)}
        asked = {"headers": self._headers, "allow_redirects": False} | sent
        async with self._turns, self._client.request(route.method, self._address + path, **asked) as answer:
            text = await answer.text(errors="replace")
            where = answer.headers.get("Location", "")
            return Answer(answer.status, where, text, answer.headers.get("x-request-id", "-"))


def sent_with(route: Route) -> tuple[Fields | None, object]:
    """The form or the body of a route, made once.

    To be called before a connection is opened: while a body is made nothing is sent, and the house closes what is idle.
    """
    if str(route) not in _SENT:
        form = form_of(route)
        _SENT[str(route)] = (form, None if form is not None else body_of(route))
    return _SENT[str(route)]


def _form_data(form: Fields) -> aiohttp.FormData:
    data = aiohttp.FormData()
    for name, value in form:
        named = {"filename": "paper.pdf"} if isinstance(value, bytes) else {}
        data.add_field(name, value, **named)
    return data


async def arrive(supervised: Supervised) -> dict[str | None, str | None]:
    """A token for one new person of each role, and none for nobody."""
    house = House(supervised.address)
    dana = Actor(house, email("dana"), passphrase(supervised.var))
    tokens: dict[str | None, str | None] = {None: None}
    for number, role in enumerate(ROLES):
        person = await open_account(house, 5000 + number + os.getpid() % 1000 * 10)
        body = {"roles": [role], "reason": "To look through keyholes."}
        await dana.do("PUT", f"/api/v1/people/{person.person_id}/roles", body)
        again = Actor(house, person.email, PASSWORD)
        await again.sign_in()
        tokens[role] = again.token
    await house.close()
    return tokens
