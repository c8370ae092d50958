from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.eligibility import queries as eligibility
from exam.reservations import commands, queries
from exam.reservations.inputs import BookOwnDevicePage, BookSeat, WithdrawOpening
from shared import clock
from shared.identity import Administrator, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("written part")
MINE = "/exam/written"
TAKEN = N_("The time is yours. You can give it back until it begins.")


@router.get("/written")
async def start(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    start = await db.read(queries.start, who.actor, who.language, now=clock.now())
    return page(request, who, "reservations/start.html", step="examination", start=start)


@router.get("/written/times")
async def choosing(request: Request, who: SignedIn, db: Db, after: After = "") -> HTMLResponse:
    return page(
        request,
        who,
        "reservations/choose.html",
        step="examination",
        choosing=await db.read(queries.choosing, who.actor, after=after, now=clock.now()),
        after=after,
        candidacy=await db.read(eligibility.my_candidacy, who.actor),
    )


@router.post("/written/times")
async def book_own_device(who: SignedIn, db: Db, body: Form[BookOwnDevicePage]) -> RedirectResponse:
    await db.write(commands.book_own_device, who.actor, body.booking, now=clock.now())
    return see_other(MINE, said=TAKEN)


@router.get("/written/times/{opening_id}")
async def seat_times(request: Request, who: SignedIn, db: Db, opening_id: Id) -> HTMLResponse:
    return page(
        request,
        who,
        "reservations/seat.html",
        step="examination",
        seat=await db.read(queries.seat_times, who.actor, opening_id, now=clock.now()),
        candidacy=await db.read(eligibility.my_candidacy, who.actor),
    )


@router.post("/written/times/{opening_id}")
async def book_seat(who: SignedIn, db: Db, opening_id: Id, body: Form[BookSeat]) -> RedirectResponse:
    await db.write(commands.book_seat, who.actor, opening_id, body, now=clock.now())
    return see_other(MINE, said=TAKEN)


@router.post("/written/cancel")
async def cancel_written_time(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(commands.cancel_written_time, who.actor, now=clock.now())
    return see_other(MINE, said=N_("The time is given back. Nothing is counted."))


@router.get("/administration/openings/{opening_id}/withdraw")
async def withdrawing(request: Request, who: Administrator, db: Db, opening_id: Id) -> HTMLResponse:
    found = await db.read(queries.withdrawing, who.actor, opening_id)
    return page(request, who, "reservations/withdraw.html", opening=found)


@router.post("/administration/openings/{opening_id}/withdraw")
async def withdraw_opening(who: Administrator, db: Db, opening_id: Id, body: Form[WithdrawOpening]) -> RedirectResponse:
    await db.write(commands.withdraw_opening, who.actor, opening_id, body, now=clock.now())
    return see_other("/exam/desk/openings", said=N_("The time is withdrawn. Whoever had it chooses anew."))
