"""Looking at claims, as pages."""

from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.credits import commands
from ce_tracker.credits.inputs import DecideClaim
from ce_tracker.review import queries
from shared import clock
from shared.identity import Administrator
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("review")


@router.get("/review")
async def waiting_claims(
    request: Request, who: Administrator, db: Db, number: Annotated[int, Query(alias="page", ge=1, le=10_000)] = 1
) -> HTMLResponse:
    return page(request, who, "review/queue.html", waiting=await db.read(queries.waiting_claims, number))


@router.get("/review/{credit_id}")
async def claim_to_review(request: Request, who: Administrator, db: Db, credit_id: Id) -> HTMLResponse:
    return page(request, who, "review/claim.html", review=await db.read(queries.claim_to_review, who.actor, credit_id))


@router.post("/review/{credit_id}")
async def decide_claim(who: Administrator, db: Db, credit_id: Id, body: Form[DecideClaim]) -> RedirectResponse:
    await db.write(commands.decide_claim, who.actor, credit_id, body, now=clock.now())
    return see_other("/ce-tracker/review", said=N_("Your decision is made, and the person can see it."))
