"""What the doors of lists ask for."""

from typing import Annotated

from fastapi import Depends

from registry.checks import queries
from registry.checks.inputs import CheckPairs, CheckPairsPage
from registry.checks.rules.pairs_of import Pair, pairs_of, refuse_unless_sent
from registry.checks.views import Checked
from registry.employers.commands import use_rows
from registry.employers.queries import verified_organization
from registry.employers.rules import ROWS_A_DAY
from shared import clock
from shared.actor import Actor
from shared.database import Database
from shared.spreadsheets import read_sheet
from shared.web import Db

TITLES = 10
"""Rows that may stand above a full list, empty or with titles."""


class Lists:
    """Lists within what an organization may look up in a day. What is counted stays counted, whatever is found."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def check_pairs(self, actor: Actor, organization_id: str, what: CheckPairs) -> Checked:
        pairs = await self.counted(actor, organization_id, what)
        return await self._database.read(queries.check_pairs, pairs, now=clock.now())

    async def counted(self, actor: Actor, organization_id: str, what: CheckPairs) -> tuple[Pair, ...]:
        """The pairs of a list, whatever is done with them."""
        await self._database.read(verified_organization, actor, organization_id)
        pairs = await _pairs(what)
        await self._database.write(use_rows, organization_id, len(pairs), now=clock.now())
        return pairs


async def _pairs(what: CheckPairs) -> tuple[Pair, ...]:
    if what.rows:
        return tuple(Pair(place, row.number, row.name) for place, row in enumerate(what.rows, 1))
    sheet = what.file if isinstance(what, CheckPairsPage) else None
    refuse_unless_sent(something=sheet is not None or bool(what.lines))
    content = sheet.content if sheet else what.lines.encode()
    return pairs_of(await read_sheet(content, most=ROWS_A_DAY + TITLES))


async def _lists(db: Db) -> Lists:
    return Lists(db)


CurrentLists = Annotated[Lists, Depends(_lists)]
