"""What was shown to whom today, in memory: a search must not write. It is kept in the database once a minute.

A process that starts anew takes up what was kept: of a crash it forgets a minute.
"""

import asyncio
import hmac
import logging
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import monotonic
from weakref import WeakKeyDictionary

from prometheus_client import Counter as Total

from registry.allowance.commands import keep_uses, note_strange_hour
from registry.allowance.queries import how_many_listed, uses_of
from registry.allowance.rules import (
    IN_ALL,
    UNKNOWN_NUMBERS,
    Asker,
    Mode,
    NumbersUsedUp,
    mode_of,
    most_an_hour,
    room_of,
)
from registry.allowance.views import Use
from shared.database import Database
from shared.identity import Identity
from shared.keys import key_of_day

log = logging.getLogger(__name__)
EVERY, HOUR = 60.0, 3_600.0
STRANGE = Total("peerway_registry_strange_hours", "Times at which strangers were shown too many people in an hour.")
REFUSED = Total("peerway_registry_used_up", "Searches and numbers refused because a day's allowance was used.")
_LENGTH = 22
UNKNOWN = "?"
"""Before the mark of a number that nobody has."""


class Counter:
    """Of one database. `now` is real time: allowances are about requests, not about years."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database, self._folder = database, folder
        self._day: date | None = None
        self._key = b""
        self._shown = defaultdict[str, set[str]](set)
        self._unknown = defaultdict[str, set[str]](set)
        self._lately = dict[str, float]()
        self._unsaved = set[Use]()
        self._listed = 0
        self._kept_at = 0.0
        self._keeping: asyncio.Task[None] | None = None
        self._strange = 0
        self._noted_at = datetime.min.replace(tzinfo=UTC)
        self._noting: asyncio.Task[None] | None = None

    async def ready(self, now: datetime) -> None:
        """Begin a day, or take it up where a process before left it; and once a minute keep what was counted."""
        today = now.astimezone(UTC).date()
        if today != self._day:
            uses = await self._database.read(uses_of, today)
            self._listed = await self._database.read(how_many_listed)
            self._begin(today, uses)
        if monotonic() - self._kept_at > EVERY and self._unsaved:
            self._keeping = asyncio.create_task(self.keep())
        if self._strange and now - self._noted_at > timedelta(seconds=HOUR):
            self._noted_at = now
            self._noting = asyncio.create_task(self._note_strange_hour(self._strange, now))

    async def keep(self) -> None:
        self._kept_at = monotonic()
        uses, self._unsaved = self._unsaved, set()
        assert self._day is not None
        await self._database.write_behind(keep_uses, self._day, sorted(uses))
        self._listed = await self._database.read(how_many_listed)

    async def _note_strange_hour(self, people: int, now: datetime) -> None:
        """For administrators, among what waits for them."""
        await self._database.write_behind(note_strange_hour, people, now=now)

    def asker(self, who: Identity) -> Asker:
        """A person is counted as such wherever they are; a stranger by the place from which they ask."""
        if who.person_id is not None:
            return Asker((self.mark(who.person_id),), is_person=True)
        return Asker(who.networks or ("nowhere",))

    def mark(self, what: str) -> str:
        return hmac.new(self._key, what.encode(), "sha256").hexdigest()[:_LENGTH]

    def mode(self, asker: Asker) -> Mode:
        return mode_of(self._seen(asker), asker, strange_hour=self._is_strange())

    def show(self, asker: Asker, people: list[str], mode: Mode) -> int:
        """Count people as shown, in order; how many of them may be, from the first on. Who was shown before is free."""
        most = asker.by_beginnings if mode == Mode.ANY else IN_ALL
        for place, person in enumerate(people):
            mark = self.mark(person)
            if mark not in self._shown[asker.places[0]] and room_of(self._seen(asker), most) <= 0:
                return place
            self._note(self._shown, asker, mark, mark)
            if not asker.is_person:
                self._lately[mark] = monotonic()
        return len(people)

    def refuse_if_numbers_used_up(self, asker: Asker, now: datetime) -> None:
        if room_of(tuple(len(self._unknown[place]) for place in asker.places), UNKNOWN_NUMBERS) <= 0:
            REFUSED.inc()
            raise NumbersUsedUp(seconds=until_tomorrow(now))

    def note_unknown(self, asker: Asker, number: str) -> None:
        mark = self.mark(number)
        self._note(self._unknown, asker, mark, UNKNOWN + mark)

    def _note(self, counted: dict[str, set[str]], asker: Asker, mark: str, kept_as: str) -> None:
        for place in asker.places:
            if mark not in counted[place]:
                counted[place].add(mark)
                self._unsaved.add(Use(place, kept_as))

    def _seen(self, asker: Asker) -> tuple[int, ...]:
        return tuple(len(self._shown[place]) for place in asker.places)

    def _is_strange(self) -> bool:
        """Whether strangers, all together, were shown more people in this hour than anybody needs."""
        most, since = most_an_hour(self._listed), monotonic() - HOUR
        self._strange = 0
        if len(self._lately) <= most:
            return False
        self._lately = {mark: at for mark, at in self._lately.items() if at > since}
        if len(self._lately) <= most:
            return False
        STRANGE.inc()
        self._strange = len(self._lately)
        log.error("strangers were shown too many people in an hour", extra={"people": len(self._lately)})
        return True

    def _begin(self, today: date, uses: list[Use]) -> None:
        self._day, self._key = today, key_of_day(self._folder, "allowance", today)
        self._shown.clear()
        self._unknown.clear()
        self._unsaved.clear()
        for place, mark in uses:
            counted = self._unknown if mark.startswith(UNKNOWN) else self._shown
            counted[place].add(mark.removeprefix(UNKNOWN))


_COUNTERS = WeakKeyDictionary[Database, Counter]()


def counter_of(database: Database, folder: Path) -> Counter:
    """The one of a database, as long as that is open."""
    return _COUNTERS.setdefault(database, Counter(database, folder))


def until_tomorrow(now: datetime) -> int:
    """Seconds until a day begins anew."""
    midnight = datetime.combine(now.astimezone(UTC).date() + timedelta(days=1), datetime.min.time(), UTC)
    return max(1, int((midnight - now).total_seconds()))
