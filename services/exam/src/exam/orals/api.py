from exam.conflicts.inputs import DeclareConflict
from exam.orals import commands, queries
from exam.orals.views import Opened, OralToHold
from exam.slots.inputs import OfferSlot
from exam.slots.views import Made
from shared import clock
from shared.identity import Administrator, Examiner
from shared.web import Db, Id, api_router

router = api_router("oral part")


@router.get("/talks/{oral_id}")
async def oral_to_hold(who: Examiner, db: Db, oral_id: Id) -> OralToHold:
    """A talk that I hold: the scenario, and what to do."""
    return await db.read(queries.oral_to_hold, who.actor, oral_id, now=clock.now())


@router.post("/talks/{oral_id}/conclude")
async def conclude_oral(who: Examiner, db: Db, oral_id: Id) -> Opened:
    """The talk was held; now each of the two scores alone."""
    return Opened(task_id=await db.write(commands.conclude_oral, who.actor, oral_id, now=clock.now()))


@router.post("/talks/{oral_id}/step-out", status_code=204)
async def step_out(who: Examiner, db: Db, oral_id: Id, body: DeclareConflict) -> None:
    """Say that I know the person of a talk that I am to hold; calling it off comes next."""
    await db.write(commands.step_out, who.actor, oral_id, body, now=clock.now())


@router.post("/oral-slots", status_code=201)
async def offer_slot(who: Administrator, db: Db, body: OfferSlot) -> Made:
    """Offer a time with two examiners who may score talks."""
    return Made(id=await db.write(commands.offer_slot, who.actor, body, now=clock.now()))
