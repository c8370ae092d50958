from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.calibration import commands, queries
from exam.calibration.inputs import BeginCalibration
from shared import clock
from shared.identity import Examiner
from shared.pages import Form, page, see_other
from shared.web import Db, Id, page_router

router = page_router("calibration")
PAGE = "/exam/examiner/calibrations"


@router.get("/examiner/calibrations")
async def rubrics(request: Request, who: Examiner, db: Db) -> HTMLResponse:
    found = await db.read(queries.rubrics, who.actor, now=clock.now())
    return page(request, who, "calibration/rubrics.html", rubrics=found)


@router.post("/examiner/calibrations")
async def begin_calibration(who: Examiner, db: Db, body: Form[BeginCalibration]) -> RedirectResponse:
    calibration_id = await db.write(commands.begin_calibration, who.actor, body, now=clock.now())
    return see_other(f"{PAGE}/{calibration_id}")


@router.get("/examiner/calibrations/{calibration_id}")
async def calibrating(request: Request, who: Examiner, db: Db, calibration_id: Id) -> HTMLResponse:
    found = await db.read(queries.calibrating, who.actor, calibration_id)
    return page(request, who, "calibration/calibrating.html", one=found)
