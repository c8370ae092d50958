from exam.openings import commands, queries
from exam.openings.inputs import OfferOpening
from exam.openings.views import OpeningView
from shared import clock
from shared.identity import Administrator, Proctor
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("openings")


@router.get("/openings")
async def openings(who: Proctor, db: Db, after: After = "") -> Page[OpeningView]:
    """When rooms are open to people who write there, soonest first."""
    return await db.read(queries.openings, who.actor, after=after, now=clock.now())


@router.post("/openings", status_code=201)
async def offer_opening(who: Administrator, db: Db, body: OfferOpening) -> OpeningView:
    opening_id = await db.write(commands.offer_opening, who.actor, body, now=clock.now())
    return await db.read(queries.opening, who.actor, opening_id)


@router.post("/openings/{opening_id}/watch", status_code=204)
async def watch_opening(who: Proctor, db: Db, opening_id: Id) -> None:
    """I will be there and watch."""
    await db.write(commands.watch_opening, who.actor, opening_id, now=clock.now())


@router.post("/openings/{opening_id}/leave", status_code=204)
async def leave_opening(who: Proctor, db: Db, opening_id: Id) -> None:
    """I cannot be there after all."""
    await db.write(commands.leave_opening, who.actor, opening_id)
