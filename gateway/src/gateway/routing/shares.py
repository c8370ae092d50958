"""Who may have how much of a service at once. What strangers fill is theirs; others wait for their own turns only."""

from gateway.limits.lasting import Lasting
from gateway.routing.visit import Visit
from shared.turns import Turn, Turns

LARGE = 65_536
"""Bytes. A body that is longer, or of unknown length, is passed on as it comes: it holds a connection meanwhile."""
DEAR = ("/curriculum/library/job-check",)
"""Open to visitors, and work for the processor."""


class Shares:
    """`limited`: by place, that is by person or a visitor's network. The services are bounded in any case."""

    def __init__(self, *, limited: bool) -> None:
        self._limited = limited
        self.lasting = Lasting(limited=limited)
        self._of_service = Turns(128, patience=2.0, waiting=512)
        self._large_of_service = Turns(64, patience=2.0, waiting=64)
        self._of_place = Turns(32, patience=10.0, waiting=400)
        self._large_of_place = Turns(8, patience=10.0, waiting=32)
        self._dear_of_place = Turns(1, patience=10.0, waiting=40)

    def turn(self, service: str, visit: Visit) -> "Share":
        return Share([needed.turn(key) for needed, key in self._needed(service, visit)])

    def _needed(self, service: str, visit: Visit) -> list[tuple[Turns, str]]:
        """One's own first, so that nobody waits in a service's queue for what they will not get."""
        large, place = is_large(visit), f"{service} {visit.place}"
        if lasting := self.lasting.needed(service, visit.path, place):
            return lasting
        needed = [(self._of_place, place)] if self._limited else []
        if self._limited and large:
            needed.append((self._large_of_place, place))
        if self._limited and visit.has_body and visit.path in DEAR:
            needed.append((self._dear_of_place, place))
        if large:
            needed.append((self._large_of_service, service))
        return [*needed, (self._of_service, service)]


class Share:
    """All the turns that a request needs, taken in their order and given back together."""

    __slots__ = ("_taken", "_turns")

    def __init__(self, turns: list[Turn]) -> None:
        self._turns = turns
        self._taken: list[Turn] = []

    async def __aenter__(self) -> None:
        try:
            for turn in self._turns:
                await turn.__aenter__()
                self._taken.append(turn)
        except BaseException:
            await self.__aexit__()
            raise

    async def __aexit__(self, *_: object) -> None:
        while self._taken:
            await self._taken.pop().__aexit__()


def is_large(visit: Visit) -> bool:
    return visit.has_body and (visit.length is None or visit.length > LARGE)
