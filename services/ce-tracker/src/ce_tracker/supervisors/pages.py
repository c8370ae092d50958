"""Who stands by a person in their work, as pages."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.supervisors import commands, queries
from ce_tracker.supervisors.inputs import AcceptInvitation, InviteSupervisor, NameSupervisor
from ce_tracker.supervisors.rules import INVITED_FOR
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("supervisors")
HERE = "/ce-tracker/supervisors"


@router.get("/supervisors")
async def own_supervisors(request: Request, who: SignedIn, db: Db, after: After = "") -> HTMLResponse:
    found = await db.read(queries.own_supervisors, who.actor, after=after, now=clock.now())
    codes = await db.read(queries.open_codes, who.actor, now=clock.now())
    return page(request, who, "supervisors/list.html", supervisors=found, codes=codes, asked=after)


@router.get("/supervisors/new")
async def new_supervisor(request: Request, who: SignedIn) -> HTMLResponse:
    return page(request, who, "supervisors/new.html", code=None, days=INVITED_FOR.days)


@router.post("/supervisors/new")
async def invite_supervisor(request: Request, who: SignedIn, db: Db, body: Form[InviteSupervisor]) -> HTMLResponse:
    code = await db.write(commands.invite_supervisor, who.actor, body, now=clock.now())
    return page(request, who, "supervisors/new.html", code=code, days=INVITED_FOR.days)


@router.get("/supervisors/outside")
async def outside_supervisor(request: Request, who: SignedIn) -> HTMLResponse:
    return page(request, who, "supervisors/outside.html")


@router.post("/supervisors/outside")
async def name_supervisor(who: SignedIn, db: Db, body: Form[NameSupervisor]) -> RedirectResponse:
    await db.write(commands.name_supervisor, who.actor, body, now=clock.now())
    return see_other(HERE, said=N_("The name is kept. Only you see it."))


@router.post("/supervisors/codes/withdraw")
async def withdraw_invitations(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(commands.withdraw_invitations, who.actor)
    return see_other(HERE, said=N_("Your codes open nothing any more."))


@router.get("/supervisors/invitation")
async def the_code(request: Request, who: SignedIn) -> HTMLResponse:
    return page(request, who, "supervisors/accept.html", days=INVITED_FOR.days)


@router.post("/supervisors/invitation")
async def accept_invitation(who: SignedIn, db: Db, body: Form[AcceptInvitation]) -> RedirectResponse:
    await db.write(commands.accept_invitation, who.actor, body, now=clock.now())
    return see_other("/ce-tracker/supervising", said=N_("Thank you. What this person notes with you comes here."))


@router.post("/supervisors/{supervisor_id}/end")
async def end_supervision(who: SignedIn, db: Db, supervisor_id: Id) -> RedirectResponse:
    await db.write(commands.end_supervision, who.actor, supervisor_id, now=clock.now())
    return see_other(HERE, said=N_("It has ended. What was noted before stays with the person whose it is."))


@router.post("/supervising/{supervisor_id}/end")
async def end_supervision_of_somebody(who: SignedIn, db: Db, supervisor_id: Id) -> RedirectResponse:
    await db.write(commands.end_supervision, who.actor, supervisor_id, now=clock.now())
    return see_other("/ce-tracker/supervising", said=N_("It has ended. You see nothing of this person here any more."))
