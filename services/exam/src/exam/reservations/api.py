from exam.reservations import commands, queries
from exam.reservations.inputs import BookOwnDevice, BookSeat, WithdrawOpening
from exam.reservations.views import Choosing, SeatTimes, Start
from exam.slots.views import Made
from shared import clock
from shared.identity import Administrator, SignedIn
from shared.web import After, Db, Id, api_router

router = api_router("written part")


@router.get("/written")
async def start(who: SignedIn, db: Db) -> Start:
    """What to read before the written part, what is set up for me, and whether I can begin."""
    return await db.read(queries.start, who.actor, who.language, now=clock.now())


@router.get("/written/times")
async def choosing(who: SignedIn, db: Db, after: After = "") -> Choosing:
    """My time for the written part, and the rooms in which I can sit it."""
    return await db.read(queries.choosing, who.actor, after=after, now=clock.now())


@router.post("/written/times", status_code=201)
async def book_own_device(who: SignedIn, db: Db, body: BookOwnDevice) -> Made:
    """Choose a time on my own device."""
    return Made(id=await db.write(commands.book_own_device, who.actor, body, now=clock.now()))


@router.get("/written/times/{opening_id}")
async def seat_times(who: SignedIn, db: Db, opening_id: Id) -> SeatTimes:
    return await db.read(queries.seat_times, who.actor, opening_id, now=clock.now())


@router.post("/written/times/{opening_id}", status_code=201)
async def book_seat(who: SignedIn, db: Db, opening_id: Id, body: BookSeat) -> Made:
    """Take a seat in a room while it is open."""
    return Made(id=await db.write(commands.book_seat, who.actor, opening_id, body, now=clock.now()))


@router.post("/written/cancel", status_code=204)
async def cancel_written_time(who: SignedIn, db: Db) -> None:
    """Give my time back before it begins; it counts for nothing."""
    await db.write(commands.cancel_written_time, who.actor, now=clock.now())


@router.post("/openings/{opening_id}/withdraw", status_code=204)
async def withdraw_opening(who: Administrator, db: Db, opening_id: Id, body: WithdrawOpening) -> None:
    """Before it begins; whoever has a seat reads why."""
    await db.write(commands.withdraw_opening, who.actor, opening_id, body, now=clock.now())
