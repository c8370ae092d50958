from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.conflicts.inputs import DeclareConflict
from exam.work import commands, queries
from exam.work.inputs import RateAndGoOn
from shared import clock
from shared.identity import Administrator, Examiner
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("work")
WORK = "/exam/examiner"


@router.get("/examiner")
async def work_list(request: Request, who: Examiner, db: Db, after: After = "") -> HTMLResponse:
    work = await db.read(queries.work_list, who.actor, after=after, now=clock.now())
    return page(request, who, "work/work.html", work=work, after=after)


@router.get("/examiner/tasks/{task_id}")
async def desk(request: Request, who: Examiner, db: Db, task_id: Id) -> HTMLResponse:
    found = await db.read(queries.desk, who.actor, task_id, now=clock.now())
    return page(request, who, "work/task.html", desk=found, task=found.task)


@router.post("/examiner/tasks/{task_id}")
async def rate_and_go_on(who: Examiner, db: Db, task_id: Id, body: Form[RateAndGoOn]) -> RedirectResponse:
    following = await db.write(commands.rate_and_go_on, who.actor, task_id, body, now=clock.now())
    round = await db.read(queries.calibration_of, task_id)
    here = f"{WORK}/calibrations/{round}" if round else WORK
    to = f"{WORK}/tasks/{following}" if following else here
    if_more, if_none = N_("Your scores are kept. Here is the next one."), N_("Your scores are kept. Thank you.")
    return see_other(to, said=if_more if following else if_none)


@router.get("/examiner/tasks/{task_id}/step-aside")
async def desk_to_leave(request: Request, who: Examiner, db: Db, task_id: Id) -> HTMLResponse:
    found = await db.read(queries.desk, who.actor, task_id, now=clock.now())
    return page(request, who, "work/step_aside.html", task=found.task)


@router.post("/examiner/tasks/{task_id}/step-aside")
async def step_aside(who: Examiner, db: Db, task_id: Id, body: Form[DeclareConflict]) -> RedirectResponse:
    await db.write(commands.step_aside, who.actor, task_id, body, now=clock.now())
    return see_other(WORK, said=N_("Thank you. Somebody else takes it, and all that comes from this person."))


@router.post("/examiner/tasks/{task_id}/cannot-judge")
async def cannot_judge(who: Examiner, db: Db, task_id: Id) -> RedirectResponse:
    await db.write(commands.cannot_judge, who.actor, task_id, now=clock.now())
    return see_other(WORK, said=N_("Thank you. Two administrators see to it that the talk is held anew."))


@router.get("/examiner/tasks/{task_id}/recordings/{recording_id}")
async def heard_recording(who: Examiner, db: Db, task_id: Id, recording_id: Id) -> Response:
    """To be heard, never to be run: whatever the file holds."""
    found = await db.read(queries.heard_recording, who.actor, task_id, recording_id)
    kept_apart = {"Content-Security-Policy": "default-src 'none'; sandbox", "X-Content-Type-Options": "nosniff"}
    return Response(found.content, media_type=found.content_type, headers=kept_apart)


@router.get("/administration/adjudications")
async def adjudications(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    waiting = await db.read(queries.adjudications, after=after)
    return page(request, who, "work/adjudications.html", waiting=waiting, after=after)
