from exam.work import queries
from exam.work.views import Adjudication, WorkList
from shared import clock
from shared.identity import Administrator, Examiner
from shared.paging import Page
from shared.web import After, Db, api_router

router = api_router("work")


@router.get("/work")
async def work_list(who: Examiner, db: Db, after: After = "") -> WorkList:
    return await db.read(queries.work_list, who.actor, after=after, now=clock.now())


@router.get("/adjudications")
async def adjudications(who: Administrator, db: Db, after: After = "") -> Page[Adjudication]:
    return await db.read(queries.adjudications, after=after)
