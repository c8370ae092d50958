"""What asking to watch asks for."""

import asyncio
from collections.abc import Iterator, Sequence
from typing import Annotated

from fastapi import Depends
from pydantic import ValidationError

from registry.certifications.numbers import Mistyped, as_written
from registry.checks.deps import Lists
from registry.checks.inputs import CheckPairs
from registry.checks.rules.pairs_of import Pair
from registry.employers.commands import use_rows
from registry.employers.queries import verified_organization
from registry.watching import commands
from registry.watching.inputs import AskToWatch
from registry.watching.rules import AskedAlready, AskedTooSoon, UnknownEntry
from registry.watching.views import AskedMany, AskedRow, Outcome
from shared import clock
from shared.actor import Actor
from shared.database import Database
from shared.web import Db

AT_ONCE = 50
"""Commands that wait together are committed together."""


class Asking:
    """Numbers with names are not to be tried out: each counts, whatever becomes of it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ask_to_watch(self, actor: Actor, organization_id: str, what: AskToWatch) -> str:
        now = clock.now()
        await self._database.read(verified_organization, actor, organization_id)
        await self._database.write(use_rows, organization_id, 1, now=now)
        return await self._database.write(commands.ask_to_watch, actor, organization_id, what, now=now)

    async def ask_to_watch_many(self, actor: Actor, organization_id: str, what: CheckPairs) -> AskedMany:
        """Each on its own: one that cannot be asked keeps nobody else from being asked."""
        pairs = await Lists(self._database).counted(actor, organization_id, what)
        rows: list[AskedRow] = []
        for some in _each_number_once(pairs):
            rows += await asyncio.gather(*(self._ask(actor, organization_id, pair) for pair in some))
        return AskedMany(rows=tuple(sorted(rows, key=lambda one: one.row)))

    async def _ask(self, actor: Actor, organization_id: str, pair: Pair) -> AskedRow:
        said = {"row": pair.row, "number": pair.number, "name": pair.name}
        if not pair.name:
            return AskedRow(**said, outcome=Outcome.NO_NAME)
        try:
            what = AskToWatch(number=pair.number, name=pair.name)
            await self._database.write(commands.ask_to_watch, actor, organization_id, what, now=clock.now())
        except AskedTooSoon as soon:
            return AskedRow(**said, outcome=Outcome.TOO_SOON, again_after=soon.values["day"])
        except AskedAlready:
            return AskedRow(**said, outcome=Outcome.ASKED_ALREADY)
        except Mistyped:
            return AskedRow(**said, outcome=Outcome.MISTYPED)
        except (UnknownEntry, ValidationError):
            return AskedRow(**said, outcome=Outcome.UNKNOWN)
        return AskedRow(**said, outcome=Outcome.ASKED)


def _each_number_once(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Some at a time; a number that stands twice has its turn twice, in the order of the list."""
    waiting = list(pairs)
    while waiting:
        first = {as_written(pair.number): pair for pair in reversed(waiting)}
        some = list(first.values())[:AT_ONCE]
        taken = {pair.row for pair in some}
        waiting = [pair for pair in waiting if pair.row not in taken]
        yield some


async def _asking(db: Db) -> Asking:
    return Asking(db)


CurrentAsking = Annotated[Asking, Depends(_asking)]
