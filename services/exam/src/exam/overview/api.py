from exam.overview.queries import Overview, overview
from shared.clock import now
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("overview")


@router.get("/overview")
async def show_mine(who: SignedIn, db: Db) -> Overview:
    """Where I stand, and the one next step."""
    return await db.read(overview, who.id, now())
