from exam.sittings import commands, queries
from exam.sittings.views import Begun, ServerTime
from exam.turns import BEGINNING
from shared import clock
from shared.identity import SignedIn
from shared.web import Db, Id, api_router

router = api_router("sittings")


@router.post("/sittings", status_code=201)
async def begin_sitting(who: SignedIn, db: Db) -> Begun:
    """Begin the written part; the clock starts."""
    async with BEGINNING.turn():
        sitting_id = await db.write(commands.begin_sitting, who.actor, now=clock.now())
    return await db.read(queries.begun, who.actor, sitting_id)


@router.post("/sittings/{sitting_id}/start", status_code=204)
async def start_clock(who: SignedIn, db: Db, sitting_id: Id) -> None:
    """Begin in the room where somebody has checked me in; the clock starts."""
    async with BEGINNING.turn():
        await db.write(commands.start_clock, who.actor, sitting_id, now=clock.now())


@router.post("/sittings/{sitting_id}/continue")
async def continue_here(who: SignedIn, db: Db, sitting_id: Id) -> Begun:
    """Write in this window from now on."""
    token = await db.write(commands.continue_here, who.actor, sitting_id, now=clock.now())
    return Begun(id=sitting_id, writer_token=token)


@router.get("/time")
async def server_time(who: SignedIn) -> ServerTime:
    return ServerTime(now=clock.now())
