"""One's own credits, by JSON."""

from fastapi import Response

from ce_tracker.credits import commands, queries
from ce_tracker.credits.inputs import AnswerQuestion
from ce_tracker.credits.views import CreditSummary, CreditView
from ce_tracker.evidence.deps import UploadBytes, as_attachment, as_picture
from ce_tracker.evidence.inputs import PageNumber
from ce_tracker.evidence.reader import read_if_sent
from shared import clock
from shared.identity import SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("credits")


@router.get("/credits")
async def own_credits(who: SignedIn, db: Db, after: After = "") -> Page[CreditSummary]:
    """One's own, newest first."""
    return await db.read(queries.own_credits, who.actor, after=after)


@router.get("/credits/{credit_id}")
async def own_credit_view(who: SignedIn, db: Db, credit_id: Id) -> CreditView:
    return await db.read(queries.own_credit_view, who.actor, credit_id)


@router.post("/credits/{credit_id}/answers", status_code=204)
async def answer_question(who: SignedIn, db: Db, at_most: UploadBytes, credit_id: Id, body: AnswerQuestion) -> None:
    """Send a claim again with what was asked for."""
    paper = await read_if_sent(body.file, at_most=at_most)
    await db.write(commands.answer_question, who.actor, credit_id, body, paper, now=clock.now())


@router.post("/credits/{credit_id}/withdrawal", status_code=204)
async def withdraw_claim(who: SignedIn, db: Db, credit_id: Id) -> None:
    await db.write(commands.withdraw_claim, who.actor, credit_id, now=clock.now())


@router.get("/credits/{credit_id}/evidence/{evidence_id}", response_class=Response)
async def evidence(who: SignedIn, db: Db, credit_id: Id, evidence_id: Id) -> Response:
    """As an attachment; for its owner and for administrators."""
    return as_attachment(await db.read(queries.evidence, who.actor, credit_id, evidence_id))


@router.get("/credits/{credit_id}/evidence/{evidence_id}/pages/{number}", response_class=Response)
async def evidence_page(who: SignedIn, db: Db, credit_id: Id, evidence_id: Id, number: PageNumber) -> Response:
    """A page of a paper as a picture, to look at; for its owner and for administrators."""
    return await as_picture(await db.read(queries.evidence, who.actor, credit_id, evidence_id), number)
