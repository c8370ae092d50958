from typing import Annotated

from fastapi import Depends, Path

from registry.allowance.deps import Allowance, CurrentAllowance
from registry.certifications.numbers import as_written
from registry.verification import queries
from registry.verification.views import PublicEntry
from shared import clock
from shared.database import Database
from shared.refusals import NotFound
from shared.web import Db

Number = Annotated[str, Path(min_length=4, max_length=32, pattern=r"^[A-Za-z0-9 -]+$")]
"""The number of a certificate, however it is typed."""


class Look:
    """A look for a number, within the allowance of whoever asks: numbers are not to be tried out."""

    def __init__(self, database: Database, allowance: Allowance, number: str) -> None:
        self._database, self._allowance, self._number = database, allowance, number

    async def entry_by_number(self) -> PublicEntry:
        """One that nobody has and one that is not shown count alike."""
        self._allowance.refuse_if_numbers_used_up()
        try:
            return await self._database.read(queries.entry_by_number, self._number, now=clock.now())
        except NotFound:
            self._allowance.note_unknown(as_written(self._number))
            raise


async def _look(db: Db, allowance: CurrentAllowance, number: Number) -> Look:
    return Look(db, allowance, number)


ByNumber = Annotated[Look, Depends(_look)]
