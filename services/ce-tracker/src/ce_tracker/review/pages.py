"""Looking at claims, as pages."""

from typing import Annotated

from fastapi import Depends, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.review.commands import decide
from ce_tracker.review.forms import DecisionForm
from ce_tracker.review.queries import claim_to_review, waiting_claims
from shared.clock import now
from shared.identity import Administrator
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("review")


@router.get("/review")
async def show_queue(
    request: Request, who: Administrator, db: Db, page_number: Annotated[int, Query(alias="page", ge=1, le=10_000)] = 1
) -> HTMLResponse:
    return page(request, who, "review/queue.html", waiting=await db.read(waiting_claims, page_number))


@router.get("/review/{credit_id}")
async def show_claim(request: Request, credit_id: Id, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "review/claim.html", review=await db.read(claim_to_review, credit_id, who.id))


@router.post("/review/{credit_id}")
async def decide_claim(
    credit_id: Id, decided: Annotated[DecisionForm, Depends(form(DecisionForm))], who: Administrator, db: Db
) -> RedirectResponse:
    await db.write(decide, credit_id, decided.decision, words=decided.words, reviewer_id=who.id, now=now())
    return see_other("/ce-tracker/review", said=N_("Your decision is made, and the person can see it."))
