from exam.bookings import commands, queries
from exam.bookings.inputs import AskForTime, BookSlot, CallOffTalk, WithdrawSlot
from exam.bookings.views import OralPage, Upcoming
from exam.slots.views import Made
from shared import clock
from shared.identity import Administrator, Examiner, SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("oral part")


@router.get("/oral")
async def oral_page(who: SignedIn, db: Db, after: After = "") -> OralPage:
    """My appointment, and the times I can choose."""
    return await db.read(queries.oral_page, who.actor, after=after, now=clock.now())


@router.get("/oral-slots")
async def upcoming(who: Administrator, db: Db, after: After = "") -> Page[Upcoming]:
    return await db.read(queries.upcoming, after=after, now=clock.now())


@router.post("/oral-slots/{slot_id}/withdraw", status_code=204)
async def withdraw_slot(who: Administrator, db: Db, slot_id: Id, body: WithdrawSlot) -> None:
    """Before it begins; whoever has it reads why."""
    await db.write(commands.withdraw_slot, who.actor, slot_id, body, now=clock.now())


@router.post("/talks/{oral_id}/call-off", status_code=204)
async def call_off_talk(who: Examiner, db: Db, oral_id: Id, body: CallOffTalk) -> None:
    """I cannot hold this talk; only before it begins."""
    await db.write(commands.call_off_talk, who.actor, oral_id, body, now=clock.now())


@router.post("/oral-slots/{slot_id}/book", status_code=201)
async def book_slot(who: SignedIn, db: Db, slot_id: Id, body: BookSlot) -> Made:
    return Made(id=await db.write(commands.book_slot, who.actor, slot_id, body, now=clock.now()))


@router.post("/oral/cancel", status_code=204)
async def cancel_booking(who: SignedIn, db: Db) -> None:
    """Give the time back before it begins; it counts for nothing."""
    await db.write(commands.cancel_booking, who.actor, now=clock.now())


@router.put("/declined-examiners/{examiner_id}", status_code=204)
async def decline_examiner(who: SignedIn, db: Db, examiner_id: Id) -> None:
    """Rather not meet this examiner; no reason is asked for."""
    await db.write(commands.decline_examiner, who.actor, examiner_id, now=clock.now())


@router.delete("/declined-examiners/{examiner_id}", status_code=204)
async def take_back_decline(who: SignedIn, db: Db, examiner_id: Id) -> None:
    await db.write(commands.take_back_decline, who.actor, examiner_id)


@router.post("/oral-requests", status_code=201)
async def ask_for_time(who: SignedIn, db: Db, body: AskForTime) -> Made:
    return Made(id=await db.write(commands.ask_for_time, who.actor, body, now=clock.now()))
