from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.scoring import commands, queries
from exam.scoring.inputs import CommitRating
from shared import clock
from shared.identity import Administrator, Examiner
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("scoring")


@router.get("/examiner")
async def work_list(request: Request, who: Examiner, db: Db, after: After = "") -> HTMLResponse:
    work = await db.read(queries.work_list, who.actor, after=after, now=clock.now())
    return page(request, who, "scoring/work.html", work=work, after=after)


@router.post("/examiner/tasks/{task_id}/open")
async def open_task(who: Examiner, db: Db, task_id: Id) -> RedirectResponse:
    await db.write(commands.open_task, who.actor, task_id, now=clock.now())
    return see_other(f"/exam/examiner/tasks/{task_id}")


@router.get("/examiner/tasks/{task_id}")
async def task(request: Request, who: Examiner, db: Db, task_id: Id) -> HTMLResponse:
    return page(request, who, "scoring/task.html", task=await db.read(queries.task, who.actor, task_id))


@router.post("/examiner/tasks/{task_id}")
async def commit_rating(who: Examiner, db: Db, task_id: Id, body: Form[CommitRating]) -> RedirectResponse:
    await db.write(commands.commit_rating, who.actor, task_id, body, now=clock.now())
    return see_other("/exam/examiner", said=N_("Your scores are kept. Thank you."))


@router.get("/administration/adjudications")
async def adjudications(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    waiting = await db.read(queries.adjudications, after=after)
    return page(request, who, "scoring/adjudications.html", waiting=waiting, after=after)
