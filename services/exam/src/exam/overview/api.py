from exam.overview import queries
from exam.overview.views import Overview
from shared import clock
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("overview")


@router.get("/overview")
async def overview(who: SignedIn, db: Db) -> Overview:
    """Where I stand, and the one next step."""
    return await db.read(queries.overview, who.actor, now=clock.now())
