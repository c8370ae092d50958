from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.scoring import commands, queries
from exam.scoring.inputs import CommitRating
from shared import clock
from shared.identity import Examiner
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("scoring")


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
