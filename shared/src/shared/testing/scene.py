"""The fixture `scene`: a service over a fresh database, at a time that the test tells."""

import asyncio
import inspect
from collections.abc import Callable, Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar

import httpx2
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from shared import clock
from shared.actor import Actor
from shared.database import Database
from shared.events import NOTICE_OF, Envelope, Event
from shared.identity import Language
from shared.ids import new_id
from shared.messaging import receive
from shared.messaging.tables import Cursor, Outbox
from shared.testing.cast import nobody
from shared.testing.doors import client, token
from shared.web.due import do_due

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
"""When a test begins: a Monday."""
TODAY = NOW.date()

R = TypeVar("R")
_Arguments = tuple[tuple[Any, ...], dict[str, Any]]


class Scene:
    """What people do, what other services say, what is then seen and said; all of it at `now`."""

    def __init__(self, app: FastAPI, database: Database) -> None:
        self.app = app
        self.database = database
        self.doors: TestClient = client(app, database)
        self.said: list[Envelope] = []
        """What other services said, in order, whether it was heard here or not."""
        self._versions: dict[tuple[str, str], int] = {}
        self.at(NOW)

    # time

    @property
    def now(self) -> datetime:
        return self._now

    def at(self, when: date) -> None:
        """Go to a moment, or to three in the afternoon of a day."""
        self._now = when if isinstance(when, datetime) else datetime.combine(when, time(15), UTC)
        clock.stopped_at = self._now

    def later(self, **more: float) -> None:
        """Let days, hours, minutes go by."""
        self.at(self._now + timedelta(**more))

    def go_on(self, now: datetime, said: Sequence[Envelope]) -> None:
        """Where somebody else has come to, who walked over the same database."""
        self.said[:] = said
        self._versions = {(one.aggregate, one.subject): one.sequence for one in said}
        self.at(now)

    def due(self) -> int:
        """Let the service's own duties do what is due by now, until nothing is left; how many rows it was."""
        rows = 0
        while done := sum([_finish(do_due(self.database, one, now=one.clock())) for one in self.app.state.duties]):
            rows += done
        return rows

    # people

    def do(self, command: Callable[..., R], *given: Any, **more: Any) -> R:
        """Run a command in a transaction of its own."""
        given, more = self._fitted(command, given, more)
        if _first(command) == "connection":
            return _finish(self.database.write_directly(command, *given, **more))
        return _finish(self.database.write(command, *given, **more))

    def ask(self, query: Callable[..., R], *given: Any, **more: Any) -> R:
        """What a query answers."""
        given, more = self._fitted(query, given, more)
        if _first(query) == "connection":
            return _finish(self.database.read_directly(query, *given, **more))
        return self.database.read_now(query, *given, **more)

    def rows(self, statement: Any) -> list[Any]:
        """What lies in the tables, where no query tells."""
        return self.ask(lambda session: list(session.exec(statement)))

    def row(self, table: type[R], key: Any) -> R:
        """One row, by its key."""
        found: R = self.ask(lambda session: session.get_one(table, key))
        return found

    def _fitted(self, function: Callable[..., Any], given: tuple[Any, ...], more: dict[str, Any]) -> _Arguments:
        """What the test gives as it is asked for, and the time where it is asked for."""
        parameters = dict(list(inspect.signature(function).parameters.items())[1:])
        fitted = [_as_asked(one, asked) for one, asked in zip(given, parameters.values(), strict=False)]
        named = {name: _as_asked(one, parameters.get(name)) for name, one in more.items()}
        for name in {"now", "at"} & parameters.keys() - more.keys() - set(list(parameters)[: len(given)]):
            named[name] = self._now
        return (*fitted, *given[len(fitted) :]), named

    # doors

    def visit(self, path: str, *, as_: Actor = nobody, **more: Any) -> httpx2.Response:
        """Open a page, or get JSON."""
        return self._request("GET", path, as_, **more)

    def read(self, path: str, *, as_: Actor = nobody, **more: Any) -> str:
        """The words of a page that this person must be able to open."""
        answer = self.visit(path, as_=as_, **more)
        assert answer.status_code == 200, (path, answer.status_code, answer.text[:300])
        return answer.text

    def send(
        self,
        path: str,
        form: dict[str, Any] | None = None,
        *,
        as_: Actor = nobody,
        json: Any = None,
        method: str = "POST",
        **more: Any,
    ) -> httpx2.Response:
        """Send a form, or JSON."""
        return self._request(method, path, as_, data=form, json=json, **more)

    def _request(
        self,
        method: str,
        path: str,
        who: Actor,
        *,
        language: Language = "en",
        headers: dict[str, str] | None = None,
        **more: Any,
    ) -> httpx2.Response:
        known = headers or {}
        if who.id:
            known |= token(who.id, *who.roles, audience=self.app.state.name, name=who.id.title(), language=language)
        return self.doors.request(method, path, headers=known, **more)

    # facts

    def hear(self, event: Event) -> Envelope:
        """Hear the next fact of its aggregate, as the broker would bring it."""
        envelope = self.fact(event)
        self.receive(envelope)
        return envelope

    def fact(self, event: Event) -> Envelope:
        """The next fact of its aggregate, as it would travel; nobody has heard it yet."""
        place = (event.aggregate(), event.subject_id)
        version = self._versions[place] = self._version(place) + 1
        envelope = Envelope(
            id=new_id(),
            source=f"/{place[0].split('.')[0]}",
            type=event.type,
            subject=event.subject_id,
            time=self._now,
            sequence=version,
            data=event.model_dump(mode="json"),
        )
        self.said.append(envelope)
        return envelope

    def receive(self, *envelopes: Envelope) -> None:
        """Take facts in, one after the other, through the service's inbox."""
        for envelope in envelopes:
            wanted = next(one for one in self.app.state.subscriptions if one.aggregate == envelope.aggregate)
            self.do(receive, envelope, wanted, now=clock.real_now())

    def _version(self, place: tuple[str, str]) -> int:
        """The last version of an aggregate, heard in this test or before it began."""
        cursor = self.ask(lambda session: session.get(Cursor, place))
        return self._versions.get(place, cursor.version if cursor else 0)

    def envelopes(self) -> list[Envelope]:
        """The facts that this service recorded, as they travel; without the news, which `news_of` tells."""
        return [one for one in self.ask(recorded) if not is_news(one)]

    def events(self, kind: type[Event] = Event, *, about: Actor | None = None) -> list[Any]:
        """The facts that this service recorded: all in order, or those of one kind, or about one person."""
        events = [envelope.event() for envelope in self.envelopes()]
        return [one for one in events if isinstance(one, kind) and (about is None or one.subject_id == about.id)]

    def news_of(self, who: Actor) -> list[str]:
        """Of which kinds the news is that somebody was told, in order."""
        return [one.data["kind"] for one in self.ask(recorded) if is_news(one) and one.subject == who.id]


def is_news(envelope: Envelope) -> bool:
    return envelope.type in {notice.type for notice in NOTICE_OF.values()}


def recorded(session: Session) -> list[Envelope]:
    """The facts that a service recorded, in order."""
    return [
        Envelope.model_validate_json(body) for body in session.exec(select(Outbox.body).order_by(col(Outbox.position)))
    ]


def _finish(doing: Coroutine[Any, Any, R]) -> R:
    """Do it to its end, also for a test that is itself in an event loop."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(doing)
    with ThreadPoolExecutor(1) as beside:
        return beside.submit(asyncio.run, doing).result()


def _first(function: Callable[..., Any]) -> str:
    """What a function calls its first argument."""
    return next(iter(inspect.signature(function).parameters))


def _as_asked(value: Any, parameter: inspect.Parameter | None) -> Any:
    """Commands that do not take an actor yet take an id."""
    asks_for_id = parameter is not None and parameter.annotation in (str, str | None)
    return value.id if isinstance(value, Actor) and asks_for_id else value


@contextmanager
def opened(app: FastAPI, database: Database) -> Iterator[Scene]:
    """A scene over this database, until the time goes on by itself again."""
    try:
        yield Scene(app, database)
    finally:
        clock.stopped_at = None


@pytest.fixture
def scene(app: FastAPI, database: Database) -> Iterator[Scene]:
    with opened(app, database) as scene:
        yield scene
