from exam.desk import queries
from exam.desk.views import OpenSitting
from shared.identity import Administrator
from shared.paging import Page
from shared.web import After, Db, api_router

router = api_router("sittings")


@router.get("/open-sittings")
async def open_sittings(who: Administrator, db: Db, after: After = "") -> Page[OpenSitting]:
    return await db.read(queries.open_sittings, after=after)
