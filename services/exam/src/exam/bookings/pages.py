from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.appointments.calendar_file import as_download
from exam.appointments.deps import Address
from exam.bookings import commands, queries
from exam.bookings.inputs import AskForTime, BookSlotPage, CallOffTalk, WithdrawSlot
from exam.eligibility import queries as eligibility
from exam.slots import queries as slots
from shared import clock
from shared.identity import Administrator, Examiner, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("oral part")


@router.get("/oral")
async def oral_page(request: Request, who: SignedIn, db: Db, after: After = "") -> HTMLResponse:
    return page(
        request,
        who,
        "bookings/mine.html",
        step="examination",
        oral=await db.read(queries.oral_page, who.actor, after=after, now=clock.now()),
        after=after,
        guide=await db.read(queries.guide, who.language, now=clock.now()),
        candidacy=await db.read(eligibility.my_candidacy, who.actor),
    )


@router.post("/oral")
async def book_slot(who: SignedIn, db: Db, body: Form[BookSlotPage]) -> RedirectResponse:
    await db.write(commands.book_slot, who.actor, body.slot, body, now=clock.now())
    return see_other("/exam/oral", said=N_("The time is yours. You can give it back until it begins."))


@router.post("/oral/cancel")
async def cancel_booking(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(commands.cancel_booking, who.actor, now=clock.now())
    return see_other("/exam/oral", said=N_("The time is given back. Nothing is counted."))


@router.post("/oral/decline/{examiner_id}")
async def decline_examiner(who: SignedIn, db: Db, examiner_id: Id) -> RedirectResponse:
    await db.write(commands.decline_examiner, who.actor, examiner_id, now=clock.now())
    return see_other("/exam/oral", said=N_("We will not offer you times with this examiner. Nobody is told why."))


@router.post("/oral/decline/{examiner_id}/take-back")
async def take_back_decline(who: SignedIn, db: Db, examiner_id: Id) -> RedirectResponse:
    await db.write(commands.take_back_decline, who.actor, examiner_id)
    return see_other("/exam/oral", said=N_("Times with this examiner are offered to you again."))


@router.get("/oral/ask")
async def my_candidacy(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    candidacy = await db.read(eligibility.my_candidacy, who.actor)
    oral = await db.read(queries.oral_page, who.actor, now=clock.now())
    return page(request, who, "bookings/ask.html", step="examination", candidacy=candidacy, why_not=oral.why_not)


@router.post("/oral/ask")
async def ask_for_time(who: SignedIn, db: Db, body: Form[AskForTime]) -> RedirectResponse:
    await db.write(commands.ask_for_time, who.actor, body, now=clock.now())
    return see_other("/exam/oral", said=N_("Thank you. We look for a time and write to you."))


@router.get("/administration/orals")
async def upcoming(
    request: Request, who: Administrator, db: Db, after: After = "", asked_after: After = ""
) -> HTMLResponse:
    return page(
        request,
        who,
        "bookings/slots.html",
        slots=await db.read(queries.upcoming, after=after, now=clock.now()),
        requests=await db.read(slots.waiting_requests, after=asked_after),
        after=after,
        asked_after=asked_after,
    )


@router.get("/administration/orals/{slot_id}/withdraw")
async def upcoming_one(request: Request, who: Administrator, db: Db, slot_id: Id) -> HTMLResponse:
    return page(request, who, "bookings/withdraw.html", slot=await db.read(queries.upcoming_one, slot_id))


@router.post("/administration/orals/{slot_id}/withdraw")
async def withdraw_slot(who: Administrator, db: Db, slot_id: Id, body: Form[WithdrawSlot]) -> RedirectResponse:
    await db.write(commands.withdraw_slot, who.actor, slot_id, body, now=clock.now())
    return see_other("/exam/administration/orals", said=N_("The time is withdrawn. Whoever had it chooses anew."))


@router.get("/examiner/talks/{oral_id}/calendar.ics")
async def entry_ahead(who: Examiner, db: Db, address: Address, oral_id: Id) -> Response:
    entry = await db.read(queries.entry_ahead, who.actor, oral_id, now=clock.now())
    return as_download(entry, f"{address}/exam/examiner", who.language)


@router.get("/examiner/talks/{oral_id}/call-off")
async def oral_ahead(request: Request, who: Examiner, db: Db, oral_id: Id) -> HTMLResponse:
    ahead = await db.read(queries.oral_ahead, who.actor, oral_id, now=clock.now())
    return page(request, who, "bookings/call_off.html", ahead=ahead)


@router.post("/examiner/talks/{oral_id}/call-off")
async def call_off_talk(who: Examiner, db: Db, oral_id: Id, body: Form[CallOffTalk]) -> RedirectResponse:
    await db.write(commands.call_off_talk, who.actor, oral_id, body, now=clock.now())
    return see_other("/exam/examiner", said=N_("The talk is called off. The candidate is told, and chooses anew."))
