"""What must happen at a date: one loop a process looks, in domain time, which rows are due, and acts on each alone.

A row that fails stops no other. Its reason is kept, it is tried again later, each time after a longer wait, and after
some tries it is shown to administrators.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Collection, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from prometheus_client import Counter
from sqlmodel import Session

from shared import clock
from shared.database import Database
from shared.ending import end
from shared.refusals import Unavailable
from shared.trouble import as_soon_as_it_answers
from shared.web.failed_duties import forget_failures, note_failure, retry_duties, waits
from shared.web.room import Duty

log = logging.getLogger(__name__)
AT_ONCE, TOGETHER = 64, 16
"""So many rows are waited for, and so many are one command where a duty is done for several."""
FAILED = Counter("peerway_due_failed", "Rows for which a duty could not be done, each time it was tried.", ["duty"])


class DueLoop:
    """Each duty as often as it says; while something was done it is looked at again at once.

    What is done outside of the database takes its time: it goes on beside the others, and none waits for it.
    """

    def __init__(self, database: Database, duties: Sequence[Duty]) -> None:
        self._database = database
        self._duties = duties
        self._failing = {duty.name for duty in duties}
        """For which rows may wait after a failure: nobody but this loop notes one."""
        self._next: dict[Duty, float] = {}
        """When each is looked at next (`time.monotonic`)."""
        self._beside: dict[Duty, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """First what failed before this start: an upgrade may have brought what it needs."""
        names = [duty.name for duty in self._duties]
        try:
            await as_soon_as_it_answers(lambda: self._database.write(retry_duties, names, now=clock.real_now()))
        except Exception:
            log.exception("what failed before could not be let on")
        try:
            while True:
                for duty in self._duties:
                    if time.monotonic() >= self._next.get(duty, 0.0):
                        await self._look_at(duty)
                        self._next[duty] = time.monotonic() + duty.every
                await asyncio.sleep(1)
        finally:
            await end(*self._beside.values())

    async def _look_at(self, duty: Duty) -> None:
        if duty.outside is None:
            await self._until_done(duty)
        elif duty not in self._beside or self._beside[duty].done():
            self._beside[duty] = asyncio.create_task(self._until_done(duty))

    async def _until_done(self, duty: Duty) -> None:
        try:
            while await self.turn(duty):
                pass
        except Unavailable:
            return  # the database says so itself; a second later we look again
        except Exception:
            log.exception("what is due could not be looked at", extra={"duty": duty.name})

    async def turn(self, duty: Duty) -> int:
        """Act on every row that is due now; on how many it was done."""
        now = duty.clock()
        due = await self._database.read(_look, duty, clock.real_now(), failing=duty.name in self._failing, now=now)
        if not due.failed:
            self._failing.discard(duty.name)
        if due.over:
            await self._database.write(forget_failures, duty.name, due.over)
        done = 0
        for start in range(0, len(due.ready), AT_ONCE):
            some = due.ready[start : start + AT_ONCE]
            done += sum(await asyncio.gather(*self._acts(duty, some, due.failed, now)))
        return done

    def _acts(
        self, duty: Duty, row_ids: Sequence[str], failed: Collection[str], now: datetime
    ) -> Iterator[Awaitable[int]]:
        """What failed before is done alone."""
        alone = [one for one in row_ids if one in failed or duty.together is None]
        several = [one for one in row_ids if one not in alone]
        yield from (self._act(duty, one, one in failed, now) for one in alone)
        for start in range(0, len(several), TOGETHER):
            yield self._act_together(duty, several[start : start + TOGETHER], now)

    async def _act_together(self, duty: Duty, row_ids: Sequence[str], now: datetime) -> int:
        try:
            await self._database.write_behind(_act_together, duty, row_ids, now=now)
        except Unavailable:
            return 0
        except Exception:
            log.exception("a duty failed for some rows and is done for each alone", extra={"duty": duty.name})
            return sum(await asyncio.gather(*(self._act(duty, one, False, now) for one in row_ids)))
        return len(row_ids)

    async def _act(self, duty: Duty, row_id: str, failed: bool, now: datetime) -> bool:
        try:
            if duty.outside is not None:
                async with asyncio.timeout(duty.within):
                    await duty.outside(self._database, row_id)
            await self._database.write_behind(_act_and_forget if failed else _act, duty, row_id, now=now)
        except Unavailable:  # not for this row's sake
            return False
        except Exception as error:
            log.exception("a duty failed for one row and is tried again", extra={"duty": duty.name, "row": row_id})
            FAILED.labels(duty.name).inc()
            self._failing.add(duty.name)
            await self._database.write(note_failure, duty, row_id, error, now=clock.real_now())
            return False
        return True


class _Due(NamedTuple):
    ready: list[str]
    failed: set[str]
    over: list[str]
    """Failed before, and due no longer."""


def _look(session: Session, duty: Duty, real_now: datetime, *, failing: bool, now: datetime) -> _Due:
    due = duty.rows(session, now=now)
    waiting = waits(session, duty.name) if failing else {}
    ready = [row_id for row_id in due if row_id not in waiting or waiting[row_id] <= real_now]
    return _Due(ready, set(waiting), list(waiting.keys() - set(due)))


def _act(session: Session, duty: Duty, row_id: str, *, now: datetime) -> None:
    duty.act(session, row_id, now=now)


def _act_together(session: Session, duty: Duty, row_ids: Sequence[str], *, now: datetime) -> None:
    assert duty.together is not None
    duty.together(session, row_ids, now=now)


def _act_and_forget(session: Session, duty: Duty, row_id: str, *, now: datetime) -> None:
    duty.act(session, row_id, now=now)
    forget_failures(session, duty.name, [row_id])


async def do_due(database: Database, duty: Duty, *, now: datetime) -> int:
    """Act on what is due at that moment, for tools and tests; how many rows there were. What fails is raised."""
    due = await database.read(duty.rows, now=now)
    if duty.outside is not None:
        await asyncio.gather(*(duty.outside(database, row_id) for row_id in due))
    await asyncio.gather(*(database.write_behind(duty.act, row_id, now=now) for row_id in due))
    return len(due)
