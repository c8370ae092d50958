from fastapi.responses import RedirectResponse

from exam.ratings import commands
from shared import clock
from shared.identity import Examiner
from shared.pages import see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("ratings")


@router.post("/examiner/tasks/{task_id}/open")
async def open_task(who: Examiner, db: Db, task_id: Id) -> RedirectResponse:
    await db.write(commands.open_task, who.actor, task_id, now=clock.now())
    return see_other(f"/exam/examiner/tasks/{task_id}")


@router.post("/examiner/tasks/{task_id}/undo")
async def undo_rating(who: Examiner, db: Db, task_id: Id) -> RedirectResponse:
    await db.write(commands.undo_rating, who.actor, task_id, now=clock.now())
    said = N_("Undone. Your scores are here as you gave them; change what you like.")
    return see_other(f"/exam/examiner/tasks/{task_id}", said=said)
