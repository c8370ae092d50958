from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.orals import commands, queries
from shared import clock
from shared.identity import Examiner
from shared.pages import page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("orals")


@router.get("/examiner/talks/{oral_id}")
async def oral_to_hold(request: Request, who: Examiner, db: Db, oral_id: Id) -> HTMLResponse:
    oral = await db.read(queries.oral_to_hold, who.actor, oral_id, now=clock.now())
    advice = await db.read(queries.advice, who.language, now=clock.now())
    return page(request, who, "orals/oral.html", oral=oral, advice=advice)


@router.post("/examiner/talks/{oral_id}")
async def conclude_oral(who: Examiner, db: Db, oral_id: Id) -> RedirectResponse:
    task_id = await db.write(commands.conclude_oral, who.actor, oral_id, now=clock.now())
    return see_other(f"/exam/examiner/tasks/{task_id}", said=N_("Now score alone, before you talk with each other."))
