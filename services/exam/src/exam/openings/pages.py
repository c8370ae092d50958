from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.openings import commands, queries
from exam.openings.inputs import OfferOpeningPage
from exam.places import queries as places
from shared import clock
from shared.identity import Administrator, Proctor
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("openings")
ALL = "/exam/desk/openings"


@router.get("/desk/openings")
async def openings(request: Request, who: Proctor, db: Db, after: After = "") -> HTMLResponse:
    found = await db.read(queries.openings, who.actor, after=after, now=clock.now())
    return page(request, who, "openings/openings.html", openings=found, after=after)


@router.get("/administration/openings/offer")
async def open_places(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "openings/offer.html", places=await db.read(places.open_places))


@router.post("/administration/openings/offer")
async def offer_opening(who: Administrator, db: Db, body: Form[OfferOpeningPage]) -> RedirectResponse:
    await db.write(commands.offer_opening, who.actor, body.opening, now=clock.now())
    return see_other(ALL, said=N_("The room is open then. People can choose times in it."))


@router.post("/desk/openings/{opening_id}/watch")
async def watch_opening(who: Proctor, db: Db, opening_id: Id) -> RedirectResponse:
    await db.write(commands.watch_opening, who.actor, opening_id, now=clock.now())
    return see_other(ALL, said=N_("Thank you. You watch over this room then."))


@router.post("/desk/openings/{opening_id}/leave")
async def leave_opening(who: Proctor, db: Db, opening_id: Id) -> RedirectResponse:
    await db.write(commands.leave_opening, who.actor, opening_id)
    return see_other(ALL, said=N_("Somebody else can watch over this room now."))
