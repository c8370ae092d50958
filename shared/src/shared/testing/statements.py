"""A pytest plugin: all tests run on SQLite; on PostgreSQL those that say something to it that no other test says.

`pytest -p shared.testing.statements`. While a test runs on SQLite, what it says to the database is noted: each
statement, of what sort each of its values is, and what the database refused. Then the quickest tests are chosen that
together say all of it; the others would tell PostgreSQL nothing new, and are deselected. A test in which several
commands were under way at once runs on both, since locks are what the two databases differ in most; so does one that
says nothing that could be noted. Without the plugin every test runs on both.
"""

import time
from collections.abc import Generator, Mapping, Set
from heapq import heappop, heappush
from math import inf
from typing import Any, NamedTuple

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import ExceptionContext

Said = tuple[object, ...]
"""One thing that was said: a statement alone, with a value's position and sort, or with how it was refused."""

_EVENTS = (
    *("before_cursor_execute", "handle_error", "begin", "commit", "rollback"),
    *("savepoint", "release_savepoint", "rollback_savepoint"),
)
_FIRST, _SECOND = "sqlite", "postgresql"
_SET_UP = 0.05
"""Seconds that a test takes beside what it does."""


class Heard(NamedTuple):
    """What one test said while it ran on SQLite."""

    said: frozenset[Said]
    seconds: float
    beside: bool
    """Whether several commands were under way at once."""


def sort_of(value: object) -> str:
    """As one that databases may treat in different ways: by its type, and by what is uncommon in it."""
    match value:
        case bool() | None:
            return str(value)
        case int():
            return f"int of {8 * (1 + value.bit_length() // 32)} bytes"
        case str():
            uncommon = ("empty", not value), ("beyond ASCII", not value.isascii()), ("long", len(value) > 2_000)
            odd = ("odd", any(character < " " and character not in "\n\t" for character in value))
            return " ".join(["str", *(name for name, so in (*uncommon, odd) if so)])
        case _:
            return type(value).__name__


def chosen(heard: Mapping[str, Heard], anyway: Set[str] = frozenset()) -> set[str]:
    """Of these tests, those to run on the second database.

    Beside what runs `anyway`, greedily: always the one that says most that is new for its time.
    What a test would add only falls, so that a queue with old figures names the next: whose figure, computed anew,
    is still the highest.
    """
    kept = {test for test, one in heard.items() if one.beside or not one.said or test in anyway}
    everything = frozenset[Said]().union(*(one.said for one in heard.values()))
    missing = everything - frozenset[Said]().union(*(heard[test].said for test in kept))
    queue = [(-inf, test) for test in heard.keys() - kept]
    while missing:
        _, test = heappop(queue)
        new = heard[test].said & missing
        gain = -len(new) / (heard[test].seconds + _SET_UP)
        if queue and gain > queue[0][0]:
            heappush(queue, (gain, test))
            continue
        kept.add(test)
        missing -= new
    return kept


class _Listener:
    """Hears what all engines of this process are told, from `start` to `end`."""

    def __init__(self) -> None:
        self.start()
        for event in _EVENTS:
            sa.event.listen(sa.Engine, event, getattr(self, f"_{event}"))

    def start(self) -> None:
        self._said: set[Said] = set()
        self._open: dict[int, sa.URL] = {}
        """The connections with an open transaction, and to which database."""
        self._commands: dict[int, int] = {}
        """How many commands each has had in its transaction."""
        self._depth: dict[int, int] = {}
        self._beside = False
        self._began = time.perf_counter()

    def end(self) -> Heard:
        return Heard(frozenset(self._said), time.perf_counter() - self._began, self._beside)

    def _before_cursor_execute(self, _: object, cursor: object, statement: str, values: Any, *how: object) -> None:
        self._said.add((statement,))
        for row in values if isinstance(values, list) else (values,):
            named = row.items() if isinstance(row, dict) else enumerate(row or ())
            self._said.update((statement, place, sort_of(value)) for place, value in named)

    def _handle_error(self, context: ExceptionContext) -> None:
        self._said.add((context.statement, "refused", type(context.original_exception).__name__))

    def _begin(self, connection: sa.Connection) -> None:
        mine = id(connection)
        self._commands[mine] = self._depth[mine] = 0
        others = (one for key, one in self._open.items() if key != mine)
        self._beside = self._beside or connection.engine.url in others
        self._open[mine] = connection.engine.url

    def _commit(self, connection: sa.Connection) -> None:
        self._open.pop(id(connection), None)

    _rollback = _commit

    def _savepoint(self, connection: sa.Connection, name: str) -> None:
        """Commands that waited together share a transaction, each in a savepoint of its own."""
        mine = id(connection)
        if self._depth.get(mine) == 0:
            self._commands[mine] = self._commands.get(mine, 0) + 1
            self._beside = self._beside or self._commands[mine] > 1
        self._depth[mine] = self._depth.get(mine, 0) + 1

    def _release_savepoint(self, connection: sa.Connection, name: str, context: None) -> None:
        self._depth[id(connection)] = self._depth.get(id(connection), 1) - 1

    _rollback_savepoint = _release_savepoint


class _Choosing:
    def __init__(self) -> None:
        self._listener = _Listener()
        self._heard: dict[str, Heard] = {}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: _kind(item) == _SECOND)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(
        self, item: pytest.Item, nextitem: pytest.Item | None
    ) -> Generator[None, object, object]:
        self._listener.start()
        result = yield
        if _kind(item) == _FIRST:
            self._heard[_alike(item)] = self._listener.end()
        if nextitem is not None and _kind(nextitem) == _SECOND != _kind(item):
            self._choose(item.session, nextitem)
        return result

    def _choose(self, session: pytest.Session, follows: pytest.Item) -> None:
        """pytest has already named what follows: that one runs in any case."""
        wanted = chosen(self._heard, {_alike(follows)}) | {_alike(follows)}
        left = [one for one in session.items if _kind(one) == _SECOND and _alike(one) not in wanted]
        session.items[:] = [one for one in session.items if one not in set(left)]
        session.config.hook.pytest_deselected(items=left)


def _kind(item: pytest.Item) -> str | None:
    """Of the database, for a test that runs on each."""
    return item.callspec.params.get("database_url") if hasattr(item, "callspec") else None


def _alike(item: pytest.Item) -> str:
    """The name of a test without its database."""
    return item.nodeid.replace(f"[{_kind(item)}", "[").replace(f"-{_kind(item)}", "")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(_Choosing(), "choosing")
