"""From the first word of an address to the doors that begin with it: FastAPI would ask each door of a service."""

from collections.abc import Sequence
from typing import Any

from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

_DOOR = "peerway.door"
_ANY = "{"
"""In the place of a word: a door that begins with a parameter."""


class Shortcut(BaseRoute):
    """Stands before the doors, and finds what asking each in turn would find.

    What it does not find is looked for as ever: there is nothing, or it takes another method.
    """

    def __init__(self) -> None:
        self._under: dict[str, _Words] = {}

    def add(self, prefix: str, doors: Sequence[BaseRoute]) -> None:
        """Doors that stand under this prefix."""
        words = self._under.setdefault(prefix, _Words())
        for door in doors:
            words.add(_first_word(str(getattr(door, "path", _ANY)).removeprefix(prefix)), door)
        self._under = dict(sorted(self._under.items(), key=lambda one: -len(one[0])))

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        if scope["type"] == "http":
            path: str = scope["path"]
            for prefix, words in self._under.items():
                if path.startswith(prefix):
                    for door in words.doors(_first_word(path[len(prefix) :])):
                        match, found = door.matches(scope)
                        if match is Match.FULL:
                            return match, {**found, _DOOR: door}
        return Match.NONE, {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        door: Any = scope[_DOOR]
        await door.handle(scope, receive, send)


class _Words:
    """Doors in the order in which they stand, by the word that they begin with."""

    def __init__(self) -> None:
        self._doors: list[tuple[str, BaseRoute]] = []
        self._found: dict[str, list[BaseRoute]] = {}
        """Of words that there are; a stranger's are not kept."""

    def add(self, word: str, door: BaseRoute) -> None:
        self._doors.append((word, door))
        self._found.clear()

    def doors(self, word: str) -> Sequence[BaseRoute]:
        if not self._found:
            known = {_ANY, *(one for one, _ in self._doors)}
            self._found = {one: [door for at, door in self._doors if at in (one, _ANY)] for one in known}
        return self._found.get(word, self._found[_ANY])


def _first_word(path: str) -> str:
    word = path.removeprefix("/").partition("/")[0]
    return _ANY if "{" in word else word
