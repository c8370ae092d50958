from exam.slots import queries
from exam.slots.views import RequestView
from shared.identity import Administrator
from shared.paging import Page
from shared.web import After, Db, api_router

router = api_router("oral part")


@router.get("/oral-requests")
async def waiting_requests(who: Administrator, db: Db, after: After = "") -> Page[RequestView]:
    return await db.read(queries.waiting_requests, after=after)
