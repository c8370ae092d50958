"""A person's own record, by JSON."""

from ce_tracker.record import queries
from ce_tracker.record.views import Record
from shared import clock
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("record")


@router.get("/record")
async def own_record(who: SignedIn, db: Db) -> Record:
    """This year, what is owed from years before, and what waits for us."""
    return await db.read(queries.own_record, who.actor, now=clock.now())
