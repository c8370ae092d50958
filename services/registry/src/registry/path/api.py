"""A person's own way and certificate, as JSON."""

from registry.path.models import MyPath
from registry.path.queries import my_path
from registry.verification.models import MyCertificate
from registry.verification.queries import certificate_of
from shared.clock import now
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("path")


@router.get("/path")
async def read_my_path(who: SignedIn, db: Db) -> MyPath:
    """Where I stand, and my one next step."""
    way = await db.read(my_path, who.id, now())
    return way.said_in(who.language)


@router.get("/mine")
async def read_my_certificate(who: SignedIn, db: Db) -> MyCertificate:
    """My own certification, also when it is unlisted."""
    mine = await db.read(certificate_of, who.id, now())
    return mine.said_in(who.language)
