from exam.scoring import commands, queries
from exam.scoring.inputs import CommitRating
from exam.scoring.views import Task
from shared import clock
from shared.identity import Examiner
from shared.web import Db, Id, api_router

router = api_router("scoring")


@router.post("/scoring-tasks/{task_id}/open")
async def open_task(who: Examiner, db: Db, task_id: Id) -> Task:
    """Take one to score; whoever committed before cannot change it any more."""
    await db.write(commands.open_task, who.actor, task_id, now=clock.now())
    return await db.read(queries.task, who.actor, task_id)


@router.get("/scoring-tasks/{task_id}")
async def task(who: Examiner, db: Db, task_id: Id) -> Task:
    return await db.read(queries.task, who.actor, task_id)


@router.put("/scoring-tasks/{task_id}/rating")
async def commit_rating(who: Examiner, db: Db, task_id: Id, body: CommitRating) -> Task:
    await db.write(commands.commit_rating, who.actor, task_id, body, now=clock.now())
    return await db.read(queries.task, who.actor, task_id)
