from exam.conflicts.inputs import DeclareConflict
from exam.work import commands, queries
from exam.work.inputs import RateAndGoOn
from exam.work.views import Adjudication, Following, WorkList
from shared import clock
from shared.identity import Administrator, Examiner
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("work")


@router.get("/work")
async def work_list(who: Examiner, db: Db, after: After = "") -> WorkList:
    return await db.read(queries.work_list, who.actor, after=after, now=clock.now())


@router.get("/adjudications")
async def adjudications(who: Administrator, db: Db, after: After = "") -> Page[Adjudication]:
    return await db.read(queries.adjudications, after=after)


@router.post("/scoring-tasks/{task_id}/rate-and-go-on")
async def rate_and_go_on(who: Examiner, db: Db, task_id: Id, body: RateAndGoOn) -> Following:
    """Give my scores, and take the next that waits."""
    return Following(task_id=await db.write(commands.rate_and_go_on, who.actor, task_id, body, now=clock.now()))


@router.post("/scoring-tasks/{task_id}/step-aside", status_code=204)
async def step_aside(who: Examiner, db: Db, task_id: Id, body: DeclareConflict) -> None:
    """Say that I know whoever it is from. Others take it, and all that comes from them."""
    await db.write(commands.step_aside, who.actor, task_id, body, now=clock.now())


@router.post("/scoring-tasks/{task_id}/cannot-judge", status_code=204)
async def cannot_judge(who: Examiner, db: Db, task_id: Id) -> None:
    """As the third examiner of a talk: too little was written down to judge by."""
    await db.write(commands.cannot_judge, who.actor, task_id, now=clock.now())
