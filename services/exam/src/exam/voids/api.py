from exam.voids import commands
from exam.voids.inputs import VoidOral, VoidWritten
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.web import Db, Id, api_router

router = api_router("voids")


@router.post("/sittings/{sitting_id}/void", status_code=204)
async def void_written(who: FreshAdmin, db: Db, sitting_id: Id, body: VoidWritten) -> None:
    """Give the first or the second approval: it went wrong on our side; it does not count."""
    await db.write(commands.void_written, who.actor, sitting_id, body, now=clock.now())


@router.post("/orals/{oral_id}/void", status_code=204)
async def void_oral(who: FreshAdmin, db: Db, oral_id: Id, body: VoidOral) -> None:
    """Give the first or the second approval: it went wrong on our side; it does not count."""
    await db.write(commands.void_oral, who.actor, oral_id, body, now=clock.now())


@router.post("/sittings/{sitting_id}/void/take-back", status_code=204)
async def take_back_written_void(who: Administrator, db: Db, sitting_id: Id) -> None:
    await db.write(commands.take_back_written_void, who.actor, sitting_id, now=clock.now())


@router.post("/orals/{oral_id}/void/take-back", status_code=204)
async def take_back_oral_void(who: Administrator, db: Db, oral_id: Id) -> None:
    await db.write(commands.take_back_oral_void, who.actor, oral_id, now=clock.now())
