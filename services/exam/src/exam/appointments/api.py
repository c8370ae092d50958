from exam.appointments import commands
from shared import clock
from shared.identity import Administrator
from shared.web import Db, Id, api_router

router = api_router("appointments")


@router.post("/appointments/{appointment_id}/check-in", status_code=204)
async def admit_candidate(who: Administrator, db: Db, appointment_id: Id) -> None:
    """Somebody is there."""
    await db.write(commands.admit_candidate, who.actor, appointment_id, now=clock.now())


@router.post("/appointments/{appointment_id}/no-show", status_code=204)
async def enter_no_show(who: Administrator, db: Db, appointment_id: Id) -> None:
    """Somebody did not come; only once it has begun."""
    await db.write(commands.enter_no_show, who.actor, appointment_id, now=clock.now())
