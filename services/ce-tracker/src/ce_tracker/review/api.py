"""Looking at claims, and what their owners say to a decision, by JSON."""

from typing import Annotated

from fastapi import Query

from ce_tracker.review import commands, queries
from ce_tracker.review.inputs import AppealDecision, DecideClaim, DoubtClaim, ExplainDoubt, SettleDoubt
from ce_tracker.review.views import ReviewView, WaitingPage
from shared import clock
from shared.identity import Administrator, FreshAdmin, SignedIn
from shared.web import Db, Id, api_router

router = api_router("review")


@router.get("/review")
async def waiting_claims(who: Administrator, db: Db, page: Annotated[int, Query(ge=1, le=10_000)] = 1) -> WaitingPage:
    """What waits, oldest first."""
    return await db.read(queries.waiting_claims, page)


@router.get("/review/{credit_id}")
async def claim_to_review(who: Administrator, db: Db, credit_id: Id) -> ReviewView:
    return await db.read(queries.claim_to_review, who.actor, credit_id, now=clock.now())


@router.post("/review/{credit_id}/decision", status_code=204)
async def decide_claim(who: Administrator, db: Db, credit_id: Id, body: DecideClaim) -> None:
    """Accept it or a part of it, ask for more, or do not count it."""
    await db.write(commands.decide_claim, who.actor, credit_id, body, now=clock.now())


@router.post("/review/{credit_id}/doubt", status_code=204)
async def doubt_claim(who: Administrator, db: Db, credit_id: Id, body: DoubtClaim) -> None:
    """Ask the owner of an accepted claim about it."""
    await db.write(commands.doubt_claim, who.actor, credit_id, body, now=clock.now())


@router.post("/review/{credit_id}/settlement", status_code=204)
async def settle_doubt(who: FreshAdmin, db: Db, credit_id: Id, body: SettleDoubt) -> None:
    """Let it stand, or take the acceptance back; that needs two people."""
    await db.write(commands.settle_doubt, who.actor, credit_id, body, now=clock.now())


@router.post("/credits/{credit_id}/appeal", status_code=204)
async def appeal_decision(who: SignedIn, db: Db, credit_id: Id, body: AppealDecision) -> None:
    """Ask somebody else to look at one's claim that was not counted."""
    await db.write(commands.appeal_decision, who.actor, credit_id, body, now=clock.now())


@router.post("/credits/{credit_id}/explanation", status_code=204)
async def explain_doubt(who: SignedIn, db: Db, credit_id: Id, body: ExplainDoubt) -> None:
    """Answer what was asked about one's accepted claim."""
    await db.write(commands.explain_doubt, who.actor, credit_id, body, now=clock.now())
