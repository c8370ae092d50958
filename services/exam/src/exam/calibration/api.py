from exam.calibration import commands, queries
from exam.calibration.inputs import BeginCalibration
from exam.calibration.views import Calibrating, Rubric
from shared import clock
from shared.identity import Examiner
from shared.web import Db, Id, api_router

router = api_router("calibration")


@router.get("/calibrations")
async def rubrics(who: Examiner, db: Db) -> tuple[Rubric, ...]:
    """What I have to be calibrated for before I may score by it, and how far I am."""
    return await db.read(queries.rubrics, who.actor, now=clock.now())


@router.post("/calibrations")
async def begin_calibration(who: Examiner, db: Db, body: BeginCalibration) -> Calibrating:
    """Begin to score the specimens of a rubric, or go on; each is opened and scored like an answer."""
    calibration_id = await db.write(commands.begin_calibration, who.actor, body, now=clock.now())
    return await db.read(queries.calibrating, who.actor, calibration_id)


@router.get("/calibrations/{calibration_id}")
async def calibrating(who: Examiner, db: Db, calibration_id: Id) -> Calibrating:
    return await db.read(queries.calibrating, who.actor, calibration_id)
