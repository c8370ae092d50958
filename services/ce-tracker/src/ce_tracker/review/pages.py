"""Looking at claims, and what their owners say to a decision, as pages."""

from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.credits import queries as credits_queries
from ce_tracker.review import commands, queries
from ce_tracker.review.inputs import AppealDecision, DecideClaimOnPage, DoubtClaim, ExplainDoubt, SettleDoubt
from shared import clock
from shared.identity import Administrator, FreshAdmin, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("review")
QUEUE = "/ce-tracker/review"
SETTLED = {
    True: N_("It is settled, and the person can see it."),
    False: N_("Kept. Another administrator has to agree; until then the claim counts."),
}


@router.get("/review")
async def waiting_claims(
    request: Request, who: Administrator, db: Db, number: Annotated[int, Query(alias="page", ge=1, le=10_000)] = 1
) -> HTMLResponse:
    waiting = await db.read(queries.waiting_claims, number)
    return page(request, who, "review/queue.html", waiting=waiting)


@router.get("/review/{credit_id}")
async def claim_to_review(request: Request, who: Administrator, db: Db, credit_id: Id) -> HTMLResponse:
    review = await db.read(queries.claim_to_review, who.actor, credit_id, now=clock.now())
    return page(request, who, "review/claim.html", review=review)


@router.post("/review/{credit_id}")
async def decide_claim(who: Administrator, db: Db, credit_id: Id, body: Form[DecideClaimOnPage]) -> RedirectResponse:
    await db.write(commands.decide_claim, who.actor, credit_id, body, now=clock.now())
    return see_other(QUEUE, said=N_("Your decision is made, and the person can see it."))


@router.post("/review/{credit_id}/doubt")
async def doubt_claim(who: Administrator, db: Db, credit_id: Id, body: Form[DoubtClaim]) -> RedirectResponse:
    await db.write(commands.doubt_claim, who.actor, credit_id, body, now=clock.now())
    return see_other(f"{QUEUE}/{credit_id}", said=N_("The person is asked. The claim goes on counting meanwhile."))


@router.post("/review/{credit_id}/settle")
async def settle_doubt(who: FreshAdmin, db: Db, credit_id: Id, body: Form[SettleDoubt]) -> RedirectResponse:
    settled = await db.write(commands.settle_doubt, who.actor, credit_id, body, now=clock.now())
    return see_other(f"{QUEUE}/{credit_id}", said=SETTLED[settled])


@router.get("/credits/{credit_id}/appeal")
async def own_credit_view_to_appeal(request: Request, who: SignedIn, db: Db, credit_id: Id) -> HTMLResponse:
    credit = await db.read(credits_queries.own_credit_view, who.actor, credit_id)
    return page(request, who, "review/appeal.html", credit=credit, step="years")


@router.post("/credits/{credit_id}/appeal")
async def appeal_decision(who: SignedIn, db: Db, credit_id: Id, body: Form[AppealDecision]) -> RedirectResponse:
    await db.write(commands.appeal_decision, who.actor, credit_id, body, now=clock.now())
    return see_other(f"/ce-tracker/credits/{credit_id}", said=N_("Thank you. Somebody else looks at your claim now."))


@router.post("/credits/{credit_id}/explain")
async def explain_doubt(who: SignedIn, db: Db, credit_id: Id, body: Form[ExplainDoubt]) -> RedirectResponse:
    await db.write(commands.explain_doubt, who.actor, credit_id, body, now=clock.now())
    return see_other(f"/ce-tracker/credits/{credit_id}", said=N_("Thank you. We read your answer before we decide."))
