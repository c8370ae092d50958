from fastapi import Depends
from pydantic import BaseModel, ConfigDict, Field

from exam.scoring import commands, queries
from exam.scoring.views import Adjudication, Talk, Task, WorkList
from exam.sittings.api import no_store
from exam.words import Line, Words
from shared.clock import now
from shared.identity import Administrator, Examiner
from shared.web import Db, Id, api_router

router = api_router("scoring")
router.dependencies.append(Depends(no_store))


class Opened(BaseModel, frozen=True):
    task_id: str


class Committing(BaseModel):
    """`scores`: a level for each row of the rubric. `note`: what it rests on; a third examiner may read it."""

    model_config = ConfigDict(extra="forbid", strict=True)

    scores: dict[Line, int] = Field(max_length=40)
    note: Words = ""


class Voiding(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    reason: Words = Field(min_length=1)


@router.get("/work")
async def show_my_work(who: Examiner, db: Db) -> WorkList:
    return await db.read(queries.work_list, who.id, now())


@router.post("/scoring-tasks/{task_id}/open")
async def open_task(who: Examiner, db: Db, task_id: Id) -> Task:
    """Take one to score; whoever committed before cannot change it any more."""
    await db.write(commands.open_task, task_id, who.id, now=now())
    return await db.read(queries.task, task_id, who.id)


@router.get("/scoring-tasks/{task_id}")
async def show_task(who: Examiner, db: Db, task_id: Id) -> Task:
    return await db.read(queries.task, task_id, who.id)


@router.put("/scoring-tasks/{task_id}/rating")
async def commit(who: Examiner, db: Db, task_id: Id, body: Committing) -> Task:
    await db.write(commands.commit_rating, task_id, who.id, dict(body.scores), body.note, now=now())
    return await db.read(queries.task, task_id, who.id)


@router.post("/scoring-tasks/{task_id}/put-back", status_code=204)
async def put_back(who: Examiner, db: Db, task_id: Id) -> None:
    await db.write(commands.put_back, task_id, who.id)


@router.get("/talks/{oral_id}")
async def show_talk(who: Examiner, db: Db, oral_id: Id) -> Talk:
    """A talk that I hold: the scenario, and what to do."""
    return await db.read(queries.talk, oral_id, who.id, now())


@router.post("/talks/{oral_id}/conclude")
async def conclude(who: Examiner, db: Db, oral_id: Id) -> Opened:
    """The talk was held; now each of the two scores alone."""
    return Opened(task_id=await db.write(commands.conclude_oral, oral_id, who.id, now=now()))


@router.get("/adjudications")
async def list_adjudications(who: Administrator, db: Db) -> list[Adjudication]:
    return await db.read(queries.adjudications)


@router.post("/sittings/{sitting_id}/void", status_code=204)
async def void_written(who: Administrator, db: Db, sitting_id: Id, body: Voiding) -> None:
    """It went wrong on our side; it does not count."""
    await db.write(commands.void_written, sitting_id, who.id, body.reason, now=now())


@router.post("/orals/{oral_id}/void", status_code=204)
async def void_oral(who: Administrator, db: Db, oral_id: Id, body: Voiding) -> None:
    """It went wrong on our side; it does not count."""
    await db.write(commands.void_oral, oral_id, body.reason, now=now())
