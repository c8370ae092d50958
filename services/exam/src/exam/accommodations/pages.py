from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.accommodations import commands, queries
from exam.accommodations.inputs import DeclineAccommodation, RequestAccommodationsPage
from exam.eligibility import queries as eligibility
from shared import clock
from shared.identity import Administrator, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("accommodations")


@router.get("/accommodations")
async def my_accommodations(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    mine = await db.read(queries.my_accommodations, who.actor, now=clock.now())
    candidacy = await db.read(eligibility.my_candidacy, who.actor)
    return page(request, who, "accommodations/mine.html", step="examination", mine=mine, candidacy=candidacy)


@router.post("/accommodations")
async def request_accommodations(who: SignedIn, db: Db, body: Form[RequestAccommodationsPage]) -> RedirectResponse:
    await db.write(commands.request_accommodations, who.actor, body, now=clock.now())
    return see_other("/exam/accommodations", said=N_("Thank you. What you see here now is what counts."))


@router.get("/administration/accommodations")
async def waiting_requests(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    waiting = await db.read(queries.waiting_requests, after=after)
    return page(request, who, "accommodations/waiting.html", waiting=waiting, after=after)


@router.post("/administration/accommodations/{accommodation_id}/approve")
async def approve_accommodation(who: Administrator, db: Db, accommodation_id: Id) -> RedirectResponse:
    await db.write(commands.approve_accommodation, who.actor, accommodation_id, now=clock.now())
    return see_other("/exam/administration/accommodations", said=N_("Approved. It holds for every sitting."))


@router.get("/administration/accommodations/{accommodation_id}/decline")
async def waiting_request(request: Request, who: Administrator, db: Db, accommodation_id: Id) -> HTMLResponse:
    asked = await db.read(queries.waiting_request, accommodation_id)
    return page(request, who, "accommodations/decline.html", asked=asked)


@router.post("/administration/accommodations/{accommodation_id}/decline")
async def decline_accommodation(
    who: Administrator, db: Db, accommodation_id: Id, body: Form[DeclineAccommodation]
) -> RedirectResponse:
    await db.write(commands.decline_accommodation, who.actor, accommodation_id, body, now=clock.now())
    return see_other("/exam/administration/accommodations", said=N_("Sent. The person reads your words."))
