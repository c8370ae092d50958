"""Looking at claims, by JSON."""

from typing import Annotated

from fastapi import Query

from ce_tracker.credits import commands
from ce_tracker.credits.inputs import DecideClaim
from ce_tracker.review import queries
from ce_tracker.review.views import ReviewView, WaitingPage
from shared import clock
from shared.identity import Administrator
from shared.web import Db, Id, api_router

router = api_router("review")


@router.get("/review")
async def waiting_claims(who: Administrator, db: Db, page: Annotated[int, Query(ge=1, le=10_000)] = 1) -> WaitingPage:
    """What waits, oldest first."""
    return await db.read(queries.waiting_claims, page)


@router.get("/review/{credit_id}")
async def claim_to_review(who: Administrator, db: Db, credit_id: Id) -> ReviewView:
    return await db.read(queries.claim_to_review, who.actor, credit_id)


@router.post("/review/{credit_id}/decision", status_code=204)
async def decide_claim(who: Administrator, db: Db, credit_id: Id, body: DecideClaim) -> None:
    """Accept, ask for more, or not count."""
    await db.write(commands.decide_claim, who.actor, credit_id, body, now=clock.now())
