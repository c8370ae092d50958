from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.conflicts.inputs import DeclareConflict
from exam.orals import commands, queries
from shared import clock
from shared.identity import Examiner
from shared.pages import Form, page, see_other
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
    to = f"/exam/examiner/tasks/{task_id}" if task_id else "/exam/examiner/calibrations"
    alone = N_("Now score alone, before you talk with each other.")
    first = N_("It is kept that the talk was held. Score the specimens of talks first; then it waits in your list.")
    return see_other(to, said=alone if task_id else first)


@router.get("/examiner/talks/{oral_id}/step-out")
async def oral_to_hold_or_leave(request: Request, who: Examiner, db: Db, oral_id: Id) -> HTMLResponse:
    oral = await db.read(queries.oral_to_hold, who.actor, oral_id, now=clock.now())
    return page(request, who, "orals/step_out.html", ahead=oral.ahead)


@router.post("/examiner/talks/{oral_id}/step-out")
async def step_out(who: Examiner, db: Db, oral_id: Id, body: Form[DeclareConflict]) -> RedirectResponse:
    await db.write(commands.step_out, who.actor, oral_id, body, now=clock.now())
    said = N_("Thank you. Please call the talk off now, so that others hold it.")
    return see_other(f"/exam/examiner/talks/{oral_id}/call-off", said=said)
