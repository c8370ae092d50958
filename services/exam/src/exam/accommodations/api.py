from exam.accommodations import commands, queries
from exam.accommodations.inputs import DeclineAccommodation, RequestAccommodations
from exam.accommodations.views import MyAccommodations, WaitingRequest
from shared import clock
from shared.identity import Administrator, SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("accommodations")


@router.get("/accommodations")
async def my_accommodations(who: SignedIn, db: Db) -> MyAccommodations:
    return await db.read(queries.my_accommodations, who.actor, now=clock.now())


@router.put("/accommodations")
async def request_accommodations(who: SignedIn, db: Db, body: RequestAccommodations) -> MyAccommodations:
    await db.write(commands.request_accommodations, who.actor, body, now=clock.now())
    return await db.read(queries.my_accommodations, who.actor, now=clock.now())


@router.get("/accommodation-requests")
async def waiting_requests(who: Administrator, db: Db, after: After = "") -> Page[WaitingRequest]:
    return await db.read(queries.waiting_requests, after=after)


@router.post("/accommodation-requests/{accommodation_id}/approve", status_code=204)
async def approve_accommodation(who: Administrator, db: Db, accommodation_id: Id) -> None:
    await db.write(commands.approve_accommodation, who.actor, accommodation_id, now=clock.now())


@router.post("/accommodation-requests/{accommodation_id}/decline", status_code=204)
async def decline_accommodation(who: Administrator, db: Db, accommodation_id: Id, body: DeclineAccommodation) -> None:
    await db.write(commands.decline_accommodation, who.actor, accommodation_id, body, now=clock.now())
