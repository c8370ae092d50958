from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.leases import commands, queries
from shared import clock
from shared.identity import Administrator, Examiner
from shared.pages import page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("leases")


@router.post("/examiner/tasks/{task_id}/put-back")
async def put_back(who: Examiner, db: Db, task_id: Id) -> RedirectResponse:
    await db.write(commands.put_back, who.actor, task_id, now=clock.now())
    return see_other("/exam/examiner", said=N_("Put back. Somebody else takes it."))


@router.get("/administration/leases")
async def leases(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    held, loads = await db.read(queries.leases, after=after), await db.read(queries.loads, now=clock.now())
    return page(request, who, "leases/leases.html", held=held, loads=loads, after=after)


@router.post("/administration/leases/{task_id}")
async def put_back_for_others(who: Administrator, db: Db, task_id: Id) -> RedirectResponse:
    await db.write(commands.put_back, who.actor, task_id, now=clock.now())
    return see_other("/exam/administration/leases", said=N_("It is free again, and the examiner was told."))
