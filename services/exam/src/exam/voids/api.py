from exam.voids import commands
from exam.voids.inputs import VoidOral, VoidWritten
from shared import clock
from shared.identity import FreshAdmin
from shared.web import Db, Id, api_router

router = api_router("voids")


@router.post("/sittings/{sitting_id}/void", status_code=204)
async def void_written(who: FreshAdmin, db: Db, sitting_id: Id, body: VoidWritten) -> None:
    """It went wrong on our side; it does not count."""
    await db.write(commands.void_written, who.actor, sitting_id, body, now=clock.now())


@router.post("/orals/{oral_id}/void", status_code=204)
async def void_oral(who: FreshAdmin, db: Db, oral_id: Id, body: VoidOral) -> None:
    """It went wrong on our side; it does not count."""
    await db.write(commands.void_oral, who.actor, oral_id, body, now=clock.now())
