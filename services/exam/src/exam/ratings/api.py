from exam.ratings import commands, queries
from exam.ratings.inputs import CommitRating
from exam.ratings.views import Task
from shared import clock
from shared.identity import Examiner
from shared.web import Db, Id, api_router

router = api_router("ratings")


@router.post("/scoring-tasks/{task_id}/open")
async def open_task(who: Examiner, db: Db, task_id: Id) -> Task:
    """Take one to score; whoever has given their scores before cannot undo them any more."""
    await db.write(commands.open_task, who.actor, task_id, now=clock.now())
    return await db.read(queries.task, who.actor, task_id)


@router.get("/scoring-tasks/{task_id}")
async def task(who: Examiner, db: Db, task_id: Id) -> Task:
    return await db.read(queries.task, who.actor, task_id)


@router.put("/scoring-tasks/{task_id}/rating")
async def commit_rating(who: Examiner, db: Db, task_id: Id, body: CommitRating) -> Task:
    """Give my scores; for a minute I can undo them, as long as no other examiner opens this one."""
    await db.write(commands.commit_rating, who.actor, task_id, body, now=clock.now())
    return await db.read(queries.task, who.actor, task_id)


@router.post("/scoring-tasks/{task_id}/undo")
async def undo_rating(who: Examiner, db: Db, task_id: Id) -> Task:
    """Take back what I gave a moment ago; it stays in the record as undone."""
    await db.write(commands.undo_rating, who.actor, task_id, now=clock.now())
    return await db.read(queries.task, who.actor, task_id)


@router.post("/scoring-tasks/{task_id}/stand")
async def stand_now(who: Examiner, db: Db, task_id: Id) -> Task:
    """Let what I gave stand at once, without the minute in which I could undo it."""
    await db.write(commands.stand_now, who.actor, task_id, now=clock.now())
    return await db.read(queries.task, who.actor, task_id)
