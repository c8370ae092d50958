"""When administrators are called, and when again."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

SEEN_OFTEN = 2
"""Looks, one after the other, at which something has to be the matter: a restart of a second is nobody's worry."""
PATIENCE = 20.0
"""Seconds after our own start in which others may still be starting."""
ALL_SAY_THE_SAME = {"broker": "nats", "disk": "disk"}
"""What they share, by what is the matter with it."""
STARTING = frozenset({"silent", "broker", "database"})
AGAIN_AFTER = timedelta(hours=1)
"""What comes and goes calls nobody more often."""


class Matter(NamedTuple):
    """What is the matter with which part of the house: `exam`, `facts`."""

    part: str
    cause: str


def matters_of(part: str, causes: Collection[str] | None) -> frozenset[Matter]:
    """`None`: it did not answer."""
    if causes is None:
        return frozenset({Matter(part, "silent")})
    return frozenset(Matter(ALL_SAY_THE_SAME.get(cause, part), cause) for cause in causes)


class Looks:
    """What was seen at the looks before this one."""

    def __init__(self) -> None:
        self._seen: Counter[Matter] = Counter()

    def settled(self, found: Collection[Matter], *, running: float) -> frozenset[Matter]:
        """Of what is found now, what is there for good. `running`: seconds since our start."""
        self._seen = Counter({one: self._seen[one] + 1 for one in found})
        early = STARTING if running < PATIENCE else frozenset()
        return frozenset(one for one in found if self._seen[one] >= SEEN_OFTEN and one.cause not in early)


def calls(matter: Matter, last_called: Mapping[Matter, datetime], *, now: datetime) -> bool:
    """Whether a mail is sent for something that has begun."""
    last = last_called.get(matter)
    return last is None or now - last >= AGAIN_AFTER
