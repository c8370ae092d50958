"""Claiming hours, and one's own credits, as pages."""

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.credits import commands, queries
from ce_tracker.credits.inputs import AnswerQuestionOnPage, ClaimOfferedHours, ClaimOtherHours
from ce_tracker.evidence.deps import UploadBytes, as_attachment
from ce_tracker.offerings import queries as offerings_queries
from ce_tracker.years import queries as years_queries
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("credits")
SENT = N_("Your claim is with us. We look at it soon, usually within a week, and you see here what becomes of it.")


@router.get("/claim")
async def claiming(request: Request, who: SignedIn, db: Db, after: After = "") -> HTMLResponse:
    offerings = await db.read(offerings_queries.open_offerings, after=after)
    about = await db.read(years_queries.claiming, who.actor, now=clock.now())
    model = {"offerings": offerings, "asked": after, "about": about, "step": about.stop}
    return page(request, who, "credits/choose.html", **model)


@router.get("/claim/other")
async def claiming_other(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    about = await db.read(years_queries.claiming, who.actor, now=clock.now())
    return page(request, who, "credits/claim.html", about=about, offering=None, step=about.stop)


@router.post("/claim/other")
async def claim_hours(who: SignedIn, db: Db, at_most: UploadBytes, body: Form[ClaimOtherHours]) -> RedirectResponse:
    credit_id = await db.write(
        commands.claim_hours, who.actor, None, body, name=who.name, at_most=at_most, now=clock.now()
    )
    return see_other(f"/ce-tracker/credits/{credit_id}", said=SENT)


@router.get("/claim/offerings/{offering_id}")
async def claiming_offered(request: Request, who: SignedIn, db: Db, offering_id: Id) -> HTMLResponse:
    offering = await db.read(offerings_queries.open_offering, offering_id)
    about = await db.read(years_queries.claiming, who.actor, now=clock.now())
    return page(request, who, "credits/claim.html", about=about, offering=offering, step=about.stop)


@router.post("/claim/offerings/{offering_id}")
async def claim_hours_offered(
    who: SignedIn, db: Db, at_most: UploadBytes, offering_id: Id, body: Form[ClaimOfferedHours]
) -> RedirectResponse:
    credit_id = await db.write(
        commands.claim_hours, who.actor, offering_id, body, name=who.name, at_most=at_most, now=clock.now()
    )
    return see_other(f"/ce-tracker/credits/{credit_id}", said=SENT)


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
    await db.write(commands.answer_question, who.actor, credit_id, body, at_most=at_most, now=clock.now())
    return see_other(f"/ce-tracker/credits/{credit_id}", said=N_("Thank you. Your claim is with us again."))


@router.post("/credits/{credit_id}/withdraw")
async def withdraw_claim(who: SignedIn, db: Db, credit_id: Id) -> RedirectResponse:
    await db.write(commands.withdraw_claim, who.actor, credit_id, now=clock.now())
    return see_other(f"/ce-tracker/credits/{credit_id}", said=N_("You took this claim back."))


@router.get("/credits/{credit_id}/evidence/{evidence_id}")
async def evidence(who: SignedIn, db: Db, credit_id: Id, evidence_id: Id) -> Response:
    return as_attachment(await db.read(queries.evidence, who.actor, credit_id, evidence_id))
