"""Signing the Code with the choice how to be listed."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.certifications import commands
from registry.certifications.inputs import SignCodePage
from registry.certifications.rules.after_signing import after_signing
from registry.conditions import queries as conditions
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("certifications")


@router.get("/commitment")
async def my_commitment(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    signed = await db.read(conditions.my_commitment, who.actor)
    code = await db.read(conditions.code_to_read, who.actor, who.language, now=clock.now())
    return page(request, who, "certifications/commitment.html", code=code, signed=signed, step="commitment")


@router.post("/commitment")
async def sign_code(who: SignedIn, db: Db, body: Form[SignCodePage]) -> RedirectResponse:
    number = await db.write(commands.sign_code, who.actor, body, now=clock.now())
    return see_other(after_signing(number), said=N_("You have signed the Code of Ethics."))
