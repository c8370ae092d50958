"""Claiming hours, and one's own credits, as pages."""

from typing import Annotated

from fastapi import Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.credits import commands
from ce_tracker.credits.doors import UploadBytes, as_attachment
from ce_tracker.credits.forms import AnswerForm, OfferedForm, OtherForm, file_of
from ce_tracker.credits.queries import claiming, credit_of, credits_of, evidence_of
from ce_tracker.offerings.queries import open_offering, open_offerings
from shared.clock import now
from shared.identity import SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("credits")
SENT = N_("Your claim is with us. We look at it soon, usually within a week, and you see here what becomes of it.")


@router.get("/claim")
async def choose_what_to_claim(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    offerings = await db.read(open_offerings)
    about = await db.read(claiming, who.id, now())
    return page(request, who, "credits/choose.html", offerings=offerings, about=about, step=about.stop)


@router.get("/claim/other")
async def show_other_claim(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    about = await db.read(claiming, who.id, now())
    return page(request, who, "credits/claim.html", about=about, offering=None, step=about.stop)


@router.post("/claim/other")
async def claim_other(
    said: Annotated[OtherForm, Depends(form(OtherForm))], who: SignedIn, db: Db, at_most: UploadBytes
) -> RedirectResponse:
    evidence = file_of(said.evidence)
    credit_id = await db.write(
        commands.claim, who.id, said.claim(), evidence, name=who.name, at_most=at_most, now=now()
    )
    return see_other(f"/ce-tracker/credits/{credit_id}", said=SENT)


@router.get("/claim/offerings/{offering_id}")
async def show_offered_claim(request: Request, offering_id: Id, who: SignedIn, db: Db) -> HTMLResponse:
    offering = await db.read(open_offering, offering_id)
    about = await db.read(claiming, who.id, now())
    return page(request, who, "credits/claim.html", about=about, offering=offering, step=about.stop)


@router.post("/claim/offerings/{offering_id}")
async def claim_offered(
    offering_id: Id,
    said: Annotated[OfferedForm, Depends(form(OfferedForm))],
    who: SignedIn,
    db: Db,
    at_most: UploadBytes,
) -> RedirectResponse:
    claimed, evidence = said.claim(offering_id), file_of(said.evidence)
    credit_id = await db.write(commands.claim, who.id, claimed, evidence, name=who.name, at_most=at_most, now=now())
    return see_other(f"/ce-tracker/credits/{credit_id}", said=SENT)


@router.get("/credits")
async def show_credits(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    return page(request, who, "credits/list.html", credits=await db.read(credits_of, who.id), step="years")


@router.get("/credits/{credit_id}")
async def show_credit(request: Request, credit_id: Id, who: SignedIn, db: Db) -> HTMLResponse:
    credit = await db.read(credit_of, credit_id, who.id)
    return page(request, who, "credits/credit.html", credit=credit, step="years")


@router.get("/credits/{credit_id}/answer")
async def show_answer(request: Request, credit_id: Id, who: SignedIn, db: Db) -> HTMLResponse:
    credit = await db.read(credit_of, credit_id, who.id)
    return page(request, who, "credits/answer.html", credit=credit, step="years")


@router.post("/credits/{credit_id}/answer")
async def answer_question(
    credit_id: Id,
    said: Annotated[AnswerForm, Depends(form(AnswerForm))],
    who: SignedIn,
    db: Db,
    at_most: UploadBytes,
) -> RedirectResponse:
    evidence = file_of(said.evidence) if said.evidence else None
    await db.write(
        commands.answer, credit_id, who.id, said.claim(), evidence, words=said.words, at_most=at_most, now=now()
    )
    return see_other(f"/ce-tracker/credits/{credit_id}", said=N_("Thank you. Your claim is with us again."))


@router.post("/credits/{credit_id}/withdraw")
async def withdraw_credit(credit_id: Id, who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(commands.withdraw, credit_id, who.id, now=now())
    return see_other(f"/ce-tracker/credits/{credit_id}", said=N_("You took this claim back."))


@router.get("/credits/{credit_id}/evidence/{evidence_id}")
async def download_evidence(credit_id: Id, evidence_id: Id, who: SignedIn, db: Db) -> Response:
    reviewing = who.has("administrator")
    return as_attachment(await db.read(evidence_of, credit_id, evidence_id, who.id, reviewing=reviewing))
