from fastapi import Request
from fastapi.responses import HTMLResponse

from exam.work import queries
from shared import clock
from shared.identity import Administrator, Examiner
from shared.pages import page
from shared.web import After, Db, page_router

router = page_router("work")


@router.get("/examiner")
async def work_list(request: Request, who: Examiner, db: Db, after: After = "") -> HTMLResponse:
    work = await db.read(queries.work_list, who.actor, after=after, now=clock.now())
    return page(request, who, "work/work.html", work=work, after=after)


@router.get("/administration/adjudications")
async def adjudications(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    waiting = await db.read(queries.adjudications, after=after)
    return page(request, who, "work/adjudications.html", waiting=waiting, after=after)
