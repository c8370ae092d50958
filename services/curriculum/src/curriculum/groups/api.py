from curriculum.cohorts.inputs import CallOffCohort, ChangeCohort
from curriculum.groups import commands
from shared import clock
from shared.identity import Administrator
from shared.web import Db, Id, api_router

router = api_router("groups")


@router.put("/cohorts/{cohort_id}", status_code=204)
async def change_group(who: Administrator, db: Db, cohort_id: Id, body: ChangeCohort) -> None:
    """Everybody whom it touches hears of it."""
    await db.write(commands.change_group, who.actor, cohort_id, body, now=clock.now())


@router.post("/cohorts/{cohort_id}/call-off", status_code=204)
async def call_off_group(who: Administrator, db: Db, cohort_id: Id, body: CallOffCohort) -> None:
    """Everybody hears of it and reads why. Who has a place chooses another group; who applied has their words back."""
    await db.write(commands.call_off_group, who.actor, cohort_id, body, now=clock.now())
