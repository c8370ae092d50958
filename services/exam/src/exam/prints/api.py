from exam.prints import commands, queries
from exam.prints.inputs import PrintSitting
from exam.prints.views import Sheet
from shared import clock
from shared.identity import Proctor
from shared.web import Db, Id, api_router

router = api_router("prints")


@router.post("/open-sittings/{sitting_id}/prints")
async def print_sitting(who: Proctor, db: Db, sitting_id: Id, body: PrintSitting) -> Sheet:
    """All that a sitting asks, to be printed; the record of the sitting says who did."""
    await db.write(commands.print_sitting, who.actor, sitting_id, now=clock.now())
    return await db.read(queries.printed_sheet, who.actor, sitting_id, body)
