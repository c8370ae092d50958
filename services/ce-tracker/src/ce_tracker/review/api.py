"""Looking at claims, by JSON."""

from typing import Annotated

from fastapi import Query

from ce_tracker.review.commands import decide
from ce_tracker.review.forms import DecisionForm
from ce_tracker.review.queries import ReviewView, WaitingPage, claim_to_review, waiting_claims
from shared.clock import now
from shared.identity import Administrator
from shared.web import Db, Id, api_router

router = api_router("review")


@router.get("/review")
async def list_waiting_claims(
    who: Administrator, db: Db, page: Annotated[int, Query(ge=1, le=10_000)] = 1
) -> WaitingPage:
    """What waits, oldest first."""
    return await db.read(waiting_claims, page)


@router.get("/review/{credit_id}")
async def read_claim(credit_id: Id, who: Administrator, db: Db) -> ReviewView:
    return await db.read(claim_to_review, credit_id, who.id)


@router.post("/review/{credit_id}/decision", status_code=204)
async def decide_claim(credit_id: Id, decided: DecisionForm, who: Administrator, db: Db) -> None:
    """Accept, ask for more, or not count."""
    await db.write(decide, credit_id, decided.decision, words=decided.words, reviewer_id=who.id, now=now())
