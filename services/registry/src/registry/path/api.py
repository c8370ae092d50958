"""A person's own way and certificate, as JSON."""

from registry.path.models import MyPath
from registry.path.queries import my_path
from registry.verification.models import MyCertificate
from registry.verification.queries import my_certificate
from shared.clock import now
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("path")


@router.get("/path")
async def read_my_path(who: SignedIn, db: Db) -> MyPath:
    """Where I stand, and my one next step."""
    return await db.read(my_path, who.id, now())


@router.get("/mine")
async def read_my_certificate(who: SignedIn, db: Db) -> MyCertificate:
    """My own certification, also when it is unlisted."""
    return await db.read(my_certificate, who.id, now())
