from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.accommodations import commands, queries
from exam.accommodations.forms import AskForm, DeclineForm
from exam.eligibility.queries import candidacy_of
from shared.clock import now
from shared.identity import Administrator, SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("accommodations")


@router.get("/accommodations")
async def show_mine(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    mine = await db.read(queries.my_accommodations, who.id)
    candidacy = await db.read(candidacy_of, who.id)
    return page(request, who, "accommodations/mine.html", step="examination", mine=mine, candidacy=candidacy)


@router.post("/accommodations")
async def ask(who: SignedIn, db: Db, answers: Annotated[AskForm, Depends(form(AskForm))]) -> RedirectResponse:
    await db.write(commands.request_accommodations, who.id, answers.kinds, answers.words, now=now(), name=answers.name)
    return see_other("/exam/accommodations", said=N_("Thank you. What you see here now is what counts."))


@router.get("/administration/accommodations")
async def show_waiting(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    waiting = await db.read(queries.waiting_requests)
    return page(request, who, "accommodations/waiting.html", waiting=waiting)


@router.post("/administration/accommodations/{accommodation_id}/approve")
async def approve(who: Administrator, db: Db, accommodation_id: Id) -> RedirectResponse:
    await db.write(commands.decide_accommodation, accommodation_id, who.id, True, "", now=now())
    return see_other("/exam/administration/accommodations", said=N_("Approved. It holds for every sitting."))


@router.get("/administration/accommodations/{accommodation_id}/decline")
async def show_decline(request: Request, who: Administrator, db: Db, accommodation_id: Id) -> HTMLResponse:
    asked = await db.read(queries.waiting_request, accommodation_id)
    return page(request, who, "accommodations/decline.html", asked=asked)


@router.post("/administration/accommodations/{accommodation_id}/decline")
async def decline(
    who: Administrator, db: Db, accommodation_id: Id, answers: Annotated[DeclineForm, Depends(form(DeclineForm))]
) -> RedirectResponse:
    await db.write(commands.decide_accommodation, accommodation_id, who.id, False, answers.reason, now=now())
    return see_other("/exam/administration/accommodations", said=N_("Sent. The person reads your words."))
