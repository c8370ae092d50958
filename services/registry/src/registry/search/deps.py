"""What the two doors of the search ask for."""

from typing import Annotated

from fastapi import Depends

from registry.allowance.deps import Allowance, CurrentAllowance
from registry.index.rules.asked import asked
from registry.search import queries
from registry.search.inputs import LookFor
from registry.search.views import Found, Looked
from shared import clock
from shared.database import Database
from shared.web import Db


class Search:
    """A search within the allowance of whoever asks."""

    def __init__(self, database: Database, allowance: Allowance) -> None:
        self._database, self._allowance = database, allowance

    async def look_for(self, what: LookFor) -> Looked:
        """People by name, or the number that was meant."""
        number = queries.number_meant(what)
        if number is not None:
            return Looked(what=what, number=number)
        found = await self.registrants_named(what)
        front = await self._database.read(queries.front)
        return queries.look_for(what, found, front)

    async def registrants_named(self, what: LookFor) -> Found:
        mode = self._allowance.refuse_unless_left(whole=asked(what.name).may_be_whole)
        found = await self._database.read(queries.registrants_named, what, mode, now=clock.now())
        return found.first(self._allowance.show([entry.number for entry in found.registrants], mode))


async def _search(db: Db, allowance: CurrentAllowance) -> Search:
    return Search(db, allowance)


CurrentSearch = Annotated[Search, Depends(_search)]
