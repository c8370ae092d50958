"""From the first word of an address to the rooms that have a door there: FastAPI would ask each room of a service."""

from collections.abc import Sequence
from typing import Any

from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

from shared.web.routers import Doors

_ROOM = "peerway.room"
_ANY = "{"
"""In the place of a word: a door that begins with a parameter."""


class Shortcut(BaseRoute):
    """Stands before the rooms, and finds what they would find.

    What it does not find is looked for as ever: there is nothing, or it takes another method.
    """

    def __init__(self) -> None:
        self._under: dict[str, _Words] = {}

    def add(self, prefix: str, doors: Doors, room: BaseRoute) -> None:
        """`room`: these doors as they were included under the prefix."""
        words = {_first_word(str(getattr(door, "path", _ANY))) for door in doors.routes}
        self._under.setdefault(prefix, _Words()).add(words, room)
        self._under = dict(sorted(self._under.items(), key=lambda one: -len(one[0])))

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        if scope["type"] == "http":
            path: str = scope["path"]
            for prefix, words in self._under.items():
                if path.startswith(prefix):
                    for room in words.rooms(_first_word(path[len(prefix) :])):
                        match, found = room.matches(scope)
                        if match is Match.FULL:
                            return match, {**found, _ROOM: room}
        return Match.NONE, {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        room: Any = scope[_ROOM]
        await room.handle(scope, receive, send)


class _Words:
    """Rooms in the order in which they stand, by the words that their doors begin with."""

    def __init__(self) -> None:
        self._rooms: list[tuple[set[str], BaseRoute]] = []
        self._found: dict[str, list[BaseRoute]] = {}
        """Of words that there are; a stranger's are not kept."""

    def add(self, words: set[str], room: BaseRoute) -> None:
        self._rooms.append((words, room))
        self._found.clear()

    def rooms(self, word: str) -> Sequence[BaseRoute]:
        if not self._found:
            known = {_ANY, *(word for words, _ in self._rooms for word in words)}
            self._found = {one: [room for words, room in self._rooms if words & {one, _ANY}] for one in known}
        return self._found.get(word, self._found[_ANY])


def _first_word(path: str) -> str:
    word = path.removeprefix("/").partition("/")[0]
    return _ANY if "{" in word else word
