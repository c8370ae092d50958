"""Signing the Code with the choice how to be listed; being shown as retired, and coming back."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.certifications.commands.retire import come_back, retire
from registry.certifications.commands.sign_and_list import sign_and_list
from registry.certifications.forms import CommitmentForm
from registry.conditions.queries import my_commitment
from shared.clock import now
from shared.code_of_ethics import code_of_ethics
from shared.identity import SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("certifications")


@router.get("/commitment")
async def show_commitment(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    signed = await db.read(my_commitment, who.id)
    code = code_of_ethics(who.language)
    return page(request, who, "certifications/commitment.html", code=code, signed=signed, step="commitment")


@router.post("/commitment")
async def sign_the_code(
    who: SignedIn, db: Db, answers: Annotated[CommitmentForm, Depends(form(CommitmentForm))]
) -> RedirectResponse:
    await db.write(
        sign_and_list,
        who.id,
        name=answers.name,
        code_version=answers.code_version,
        choice=answers.listing,
        now=now(),
    )
    return see_other("/registry/path", said=N_("You have signed the Code of Ethics."))


@router.post("/mine/retire")
async def retire_myself(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(retire, who.id, now())
    return see_other("/registry/mine", said=N_("The registry shows you as retired from now on."))


@router.post("/mine/return")
async def come_back_myself(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(come_back, who.id, now())
    return see_other("/registry/mine", said=N_("Welcome back. Your entry says again what its dates say."))
