"""A person's own record, by JSON."""

from ce_tracker.record.queries import Record, record_of
from shared.clock import now
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("record")


@router.get("/record")
async def read_record(who: SignedIn, db: Db) -> Record:
    """This year, what is owed from years before, and what waits for us."""
    return await db.read(record_of, who.id, now())
