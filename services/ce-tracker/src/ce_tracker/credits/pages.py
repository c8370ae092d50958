"""One's own credits, as pages."""

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.credits import commands, queries
from ce_tracker.credits.inputs import AnswerQuestionOnPage
from ce_tracker.evidence.deps import UploadBytes, as_attachment, as_picture
from ce_tracker.evidence.inputs import PageNumber
from ce_tracker.evidence.reader import read_if_sent
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("credits")


@router.get("/credits")
async def own_credits(request: Request, who: SignedIn, db: Db, after: After = "") -> HTMLResponse:
    credits = await db.read(queries.own_credits, who.actor, after=after)
    return page(request, who, "credits/list.html", credits=credits, asked=after, step="years")


@router.get("/credits/{credit_id}")
async def own_credit_view(request: Request, who: SignedIn, db: Db, credit_id: Id) -> HTMLResponse:
    credit = await db.read(queries.own_credit_view, who.actor, credit_id)
    return page(request, who, "credits/credit.html", credit=credit, step="years")


@router.get("/credits/{credit_id}/answer")
async def own_credit_view_to_answer(request: Request, who: SignedIn, db: Db, credit_id: Id) -> HTMLResponse:
    credit = await db.read(queries.own_credit_view, who.actor, credit_id)
    return page(request, who, "credits/answer.html", credit=credit, step="years")


@router.post("/credits/{credit_id}/answer")
async def answer_question(
    who: SignedIn, db: Db, at_most: UploadBytes, credit_id: Id, body: Form[AnswerQuestionOnPage]
) -> RedirectResponse:
    paper = await read_if_sent(body.file, at_most=at_most)
    await db.write(commands.answer_question, who.actor, credit_id, body, paper, now=clock.now())
    return see_other(f"/ce-tracker/credits/{credit_id}", said=N_("Thank you. Your claim is with us again."))


@router.post("/credits/{credit_id}/withdraw")
async def withdraw_claim(who: SignedIn, db: Db, credit_id: Id) -> RedirectResponse:
    await db.write(commands.withdraw_claim, who.actor, credit_id, now=clock.now())
    return see_other(f"/ce-tracker/credits/{credit_id}", said=N_("You took this claim back."))


@router.get("/credits/{credit_id}/evidence/{evidence_id}")
async def evidence(who: SignedIn, db: Db, credit_id: Id, evidence_id: Id) -> Response:
    return as_attachment(await db.read(queries.evidence, who.actor, credit_id, evidence_id))


@router.get("/credits/{credit_id}/evidence/{evidence_id}/pages/{number}")
async def evidence_page(who: SignedIn, db: Db, credit_id: Id, evidence_id: Id, number: PageNumber) -> Response:
    """A page of a paper as a picture, to look at; for its owner and for administrators."""
    return await as_picture(await db.read(queries.evidence, who.actor, credit_id, evidence_id), number)
