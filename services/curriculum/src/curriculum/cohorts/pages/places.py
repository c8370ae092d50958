"""Pages of people who want a place, or have one."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.cohorts.commands.apply import apply, keep_application
from curriculum.cohorts.commands.sign_commitment import sign_commitment
from curriculum.cohorts.commands.withdraw_application import withdraw_application
from curriculum.cohorts.forms import ApplyForm, DraftForm, SignForm
from curriculum.cohorts.models import Signing
from curriculum.cohorts.queries.applications import draft_for, own_application
from curriculum.cohorts.queries.places import list_cohorts, own_place, show_cohort, show_commitment, show_training
from curriculum.vault.doors import Keys
from shared.clock import now
from shared.code_of_ethics import code_of_ethics
from shared.identity import Anyone, SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("cohorts")


@router.get("/cohorts")
async def show_cohorts(request: Request, who: Anyone, db: Db) -> HTMLResponse:
    cohorts = await db.read(list_cohorts, now())
    place = await db.read(own_place, who.person_id)
    return page(request, who, "cohorts/cohorts.html", cohorts=cohorts, place=place, step="training")


@router.get("/cohorts/{cohort_id}/apply")
async def show_apply(cohort_id: Id, request: Request, who: SignedIn, db: Db, keys: Keys) -> HTMLResponse:
    cohort = await db.read(show_cohort, cohort_id, now())
    draft = await db.read(draft_for, keys, who.id, cohort_id, now())
    return page(request, who, "cohorts/apply.html", cohort=cohort, draft=draft, step="training")


@router.post("/cohorts/{cohort_id}/apply")
async def send_application(
    cohort_id: Id, who: SignedIn, db: Db, keys: Keys, sent: Annotated[ApplyForm, Depends(form(ApplyForm))]
) -> RedirectResponse:
    await db.write(apply, keys, cohort_id, who.id, sent.answers(), now=now())
    return see_other("/curriculum/application", said=N_("Your application is with us."))


@router.post("/cohorts/{cohort_id}/apply/keep")
async def keep_draft(
    cohort_id: Id, who: SignedIn, db: Db, keys: Keys, sent: Annotated[DraftForm, Depends(form(DraftForm))]
) -> RedirectResponse:
    await db.write(keep_application, keys, cohort_id, who.id, sent, now=now())
    return see_other(f"/curriculum/cohorts/{cohort_id}/apply", said=N_("Kept. Go on whenever you like."))


@router.get("/application")
async def show_application(request: Request, who: SignedIn, db: Db, keys: Keys) -> HTMLResponse:
    application = await db.read(own_application, keys, who.id, now())
    place = await db.read(own_place, who.person_id)
    model = {"application": application, "place": place, "step": "training"}
    return page(request, who, "cohorts/application.html", **model)


@router.post("/applications/{application_id}/withdraw")
async def withdraw(application_id: Id, who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(withdraw_application, application_id, who.id, now=now())
    return see_other("/curriculum/application", said=N_("Taken back. What you wrote is deleted."))


@router.get("/commitment")
async def show_commitment_page(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    training = await db.read(show_training, who.id, now())
    signed = await db.read(show_commitment, who.id)
    code = code_of_ethics(who.language)
    model = {"training": training, "signed": signed, "code": code, "step": "training"}
    return page(request, who, "cohorts/commitment.html", **model)


@router.post("/commitment")
async def sign(who: SignedIn, db: Db, signing: Annotated[SignForm, Depends(form(SignForm))]) -> RedirectResponse:
    told = Signing(**signing.model_dump())
    await db.write(sign_commitment, who.id, code_of_ethics(who.language), who.language, told, now=now())
    return see_other("/curriculum", said=N_("Signed. The modules are open to you now."))
