"""Public look-up by number."""

from registry.verification import queries
from registry.verification.deps import ByNumber
from registry.verification.views import PublicEntry
from shared import clock
from shared.identity import Anyone
from shared.web import Db, Id, UnlistedDoor, api_router

router = api_router("verification", UnlistedDoor)


@router.get("/certificates/{number}")
async def entry_by_number(who: Anyone, look: ByNumber) -> PublicEntry:
    """How a certificate stands now. Not found and unlisted look the same."""
    entry = await look.entry_by_number()
    return entry.said_in(who.language)


@router.get("/shared/{share_code}")
async def entry_by_link(who: Anyone, db: Db, share_code: Id) -> PublicEntry:
    """What the owner of a link shows, until they withdraw it."""
    entry = await db.read(queries.entry_by_link, share_code, now=clock.now())
    return entry.said_in(who.language)
