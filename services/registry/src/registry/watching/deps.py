"""What asking to watch asks for."""

from typing import Annotated

from fastapi import Depends

from registry.employers.commands import use_rows
from registry.employers.queries import verified_organization
from registry.watching import commands
from registry.watching.inputs import AskToWatch
from shared import clock
from shared.actor import Actor
from shared.database import Database
from shared.web import Db


class Asking:
    """Numbers with names are not to be tried out: each counts, whatever becomes of it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ask_to_watch(self, actor: Actor, organization_id: str, what: AskToWatch) -> str:
        now = clock.now()
        await self._database.read(verified_organization, actor, organization_id)
        await self._database.write(use_rows, organization_id, 1, now=now)
        return await self._database.write(commands.ask_to_watch, actor, organization_id, what, now=now)


async def _asking(db: Db) -> Asking:
    return Asking(db)


CurrentAsking = Annotated[Asking, Depends(_asking)]
