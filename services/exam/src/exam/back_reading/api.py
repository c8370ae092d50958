from exam.back_reading import commands, queries
from exam.back_reading.inputs import BeginReading
from exam.back_reading.views import ExaminerDrift, ExaminerSeen, Opened, Reading
from exam.ratings.inputs import CommitRating
from shared import clock
from shared.identity import Administrator
from shared.web import Db, Id, api_router

router = api_router("back reading")


@router.get("/back-reading")
async def examiners(who: Administrator, db: Db) -> tuple[ExaminerSeen, ...]:
    """Who scores, and how close to leads and anchors."""
    return await db.read(queries.examiners)


@router.post("/back-reading")
async def begin_reading(who: Administrator, db: Db, body: BeginReading) -> Opened:
    """Take an answer of this examiner to read again, blind."""
    return Opened(task_id=await db.write(commands.begin_reading, who.actor, body, now=clock.now()))


@router.get("/back-reading/examiners/{examiner_id}")
async def examiner_drift(who: Administrator, db: Db, examiner_id: Id) -> ExaminerDrift:
    return await db.read(queries.examiner_drift, who.actor, examiner_id, now=clock.now())


@router.get("/back-reading/{task_id}")
async def reading(who: Administrator, db: Db, task_id: Id) -> Reading:
    return await db.read(queries.reading, who.actor, task_id)


@router.put("/back-reading/{task_id}")
async def read_back(who: Administrator, db: Db, task_id: Id, body: CommitRating) -> Reading:
    await db.write(commands.read_back, who.actor, task_id, body, now=clock.now())
    return await db.read(queries.reading, who.actor, task_id)
