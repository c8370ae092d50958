from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.back_reading import commands, queries
from exam.back_reading.inputs import BeginReading
from exam.ratings.inputs import CommitRating
from shared import clock
from shared.identity import Administrator
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("back_reading")
PAGE = "/exam/administration/back-reading"


@router.get("/administration/back-reading")
async def examiners(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    found = await db.read(queries.examiners)
    return page(request, who, "back_reading/examiners.html", examiners=found)


@router.post("/administration/back-reading")
async def begin_reading(who: Administrator, db: Db, body: Form[BeginReading]) -> RedirectResponse:
    task_id = await db.write(commands.begin_reading, who.actor, body, now=clock.now())
    return see_other(f"{PAGE}/{task_id}")


@router.get("/administration/back-reading/examiners/{examiner_id}")
async def examiner_drift(request: Request, who: Administrator, db: Db, examiner_id: Id) -> HTMLResponse:
    found = await db.read(queries.examiner_drift, who.actor, examiner_id, now=clock.now())
    return page(request, who, "back_reading/drift.html", one=found)


@router.get("/administration/back-reading/{task_id}")
async def reading(request: Request, who: Administrator, db: Db, task_id: Id) -> HTMLResponse:
    found = await db.read(queries.reading, who.actor, task_id)
    return page(request, who, "back_reading/reading.html", one=found, task=found.task)


@router.post("/administration/back-reading/{task_id}")
async def read_back(who: Administrator, db: Db, task_id: Id, body: Form[CommitRating]) -> RedirectResponse:
    await db.write(commands.read_back, who.actor, task_id, body, now=clock.now())
    return see_other(f"{PAGE}/{task_id}", said=N_("Your scores are kept. Below is what the examiners gave."))
