from exam.slots import commands, queries
from exam.slots.inputs import OfferSlot
from exam.slots.views import Made, RequestView
from shared import clock
from shared.identity import Administrator
from shared.paging import Page
from shared.web import After, Db, api_router

router = api_router("oral part")


@router.post("/oral-slots", status_code=201)
async def offer_slot(who: Administrator, db: Db, body: OfferSlot) -> Made:
    return Made(id=await db.write(commands.offer_slot, who.actor, body, now=clock.now()))


@router.get("/oral-requests")
async def waiting_requests(who: Administrator, db: Db, after: After = "") -> Page[RequestView]:
    return await db.read(queries.waiting_requests, after=after)
