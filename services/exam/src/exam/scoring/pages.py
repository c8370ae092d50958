from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.scoring import commands, queries
from exam.scoring.forms import RatingForm, VoidForm
from shared.clock import now
from shared.identity import Administrator, Examiner
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("scoring")


@router.get("/examiner")
async def show_my_work(request: Request, who: Examiner, db: Db) -> HTMLResponse:
    return page(request, who, "scoring/work.html", work=await db.read(queries.work_list, who.id, now()))


@router.post("/examiner/tasks/{task_id}/open")
async def open_task(who: Examiner, db: Db, task_id: Id) -> RedirectResponse:
    await db.write(commands.open_task, task_id, who.id, now=now())
    return see_other(f"/exam/examiner/tasks/{task_id}")


@router.get("/examiner/tasks/{task_id}")
async def show_task(request: Request, who: Examiner, db: Db, task_id: Id) -> HTMLResponse:
    return page(request, who, "scoring/task.html", task=await db.read(queries.task, task_id, who.id))


@router.post("/examiner/tasks/{task_id}")
async def commit(
    who: Examiner, db: Db, task_id: Id, answers: Annotated[RatingForm, Depends(form(RatingForm))]
) -> RedirectResponse:
    await db.write(commands.commit_rating, task_id, who.id, answers.scores, answers.note, now=now())
    return see_other("/exam/examiner", said=N_("Your scores are kept. Thank you."))


@router.post("/examiner/tasks/{task_id}/put-back")
async def put_back(who: Examiner, db: Db, task_id: Id) -> RedirectResponse:
    await db.write(commands.put_back, task_id, who.id)
    return see_other("/exam/examiner", said=N_("Put back. Somebody else takes it."))


@router.get("/examiner/talks/{oral_id}")
async def show_talk(request: Request, who: Examiner, db: Db, oral_id: Id) -> HTMLResponse:
    talk = await db.read(queries.talk, oral_id, who.id, now())
    advice = await db.read(queries.advice, who.language, now())
    return page(request, who, "scoring/talk.html", talk=talk, advice=advice)


@router.post("/examiner/talks/{oral_id}")
async def conclude(who: Examiner, db: Db, oral_id: Id) -> RedirectResponse:
    task_id = await db.write(commands.conclude_oral, oral_id, who.id, now=now())
    return see_other(f"/exam/examiner/tasks/{task_id}", said=N_("Now score alone, before you talk with each other."))


@router.get("/administration/adjudications")
async def show_adjudications(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "scoring/adjudications.html", waiting=await db.read(queries.adjudications))


@router.get("/administration/sittings/{sitting_id}/void")
async def show_void(request: Request, who: Administrator, db: Db, sitting_id: Id) -> HTMLResponse:
    return page(request, who, "scoring/void.html", sitting=await db.read(queries.voidable, sitting_id, now()))


@router.post("/administration/sittings/{sitting_id}/void")
async def void(
    who: Administrator, db: Db, sitting_id: Id, answers: Annotated[VoidForm, Depends(form(VoidForm))]
) -> RedirectResponse:
    await db.write(commands.void_written, sitting_id, who.id, answers.reason, now=now())
    return see_other("/exam/administration/sittings", said=N_("Voided. It does not count."))
