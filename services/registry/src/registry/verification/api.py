"""Public look-up by number."""

from fastapi import Response

from registry.verification.fresh import never_kept
from registry.verification.models import Number, PublicEntry
from registry.verification.queries import entry_by_link, entry_by_number
from shared.clock import now
from shared.identity import Anyone
from shared.web import Db, Id, api_router

router = api_router("verification")


@router.get("/certificates/{number}")
async def look_up_certificate(number: Number, who: Anyone, db: Db, response: Response) -> PublicEntry:
    """How a certificate stands now. Not found and unlisted look the same."""
    never_kept(response)
    entry = await db.read(entry_by_number, number, now())
    return entry.said_in(who.language)


@router.get("/shared/{share_code}")
async def look_up_shared(share_code: Id, who: Anyone, db: Db, response: Response) -> PublicEntry:
    """What the owner of a link shows, until they withdraw it."""
    never_kept(response)
    entry = await db.read(entry_by_link, share_code, now())
    return entry.said_in(who.language)
