"""A person's own way and certificate, as JSON."""

from registry.path import queries
from registry.path.views import MyPath
from registry.verification import queries as verification
from registry.verification.views import MyCertificate
from shared import clock
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("path")


@router.get("/path")
async def my_path(who: SignedIn, db: Db) -> MyPath:
    """Where I stand, and my one next step."""
    way = await db.read(queries.my_path, who.actor, now=clock.now())
    return way.said_in(who.language)


@router.get("/mine")
async def my_certificate(who: SignedIn, db: Db) -> MyCertificate:
    """My own certification, also when it is unlisted."""
    mine = await db.read(verification.my_certificate, who.actor, now=clock.now())
    return mine.said_in(who.language)
