"""Joining an organization by a code; who acts for it."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.members import commands, queries
from registry.members.inputs import InviteMember, JoinOrganization
from registry.members.rules import INVITED_FOR
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("members")
HERE = "/registry/employers"


@router.get("/invitation")
async def the_code(request: Request, who: SignedIn) -> HTMLResponse:
    return page(request, who, "members/join.html", days=INVITED_FOR.days)


@router.post("/invitation")
async def join_organization(who: SignedIn, db: Db, body: Form[JoinOrganization]) -> RedirectResponse:
    joined = await db.write(commands.join_organization, who.actor, body, now=clock.now())
    return see_other(f"{HERE}/{joined}", said=N_("Welcome. From now on you act for this organization here."))


@router.get("/employers/{organization_id}/people")
async def members(request: Request, who: SignedIn, db: Db, organization_id: Id) -> HTMLResponse:
    found = await db.read(queries.members, who.actor, organization_id)
    return page(request, who, "members/people.html", found=found, code=None, days=INVITED_FOR.days)


@router.post("/employers/{organization_id}/people")
async def invite_member(
    request: Request, who: SignedIn, db: Db, organization_id: Id, body: Form[InviteMember]
) -> HTMLResponse:
    made = await db.write(commands.invite_member, who.actor, organization_id, body, now=clock.now())
    found = await db.read(queries.members, who.actor, organization_id)
    return page(request, who, "members/people.html", found=found, code=made, days=INVITED_FOR.days)


@router.post("/employers/{organization_id}/people/{member_id}/remove")
async def remove_member(who: SignedIn, db: Db, organization_id: Id, member_id: Id) -> RedirectResponse:
    await db.write(commands.remove_member, who.actor, organization_id, member_id, now=clock.now())
    return see_other(f"{HERE}/{organization_id}/people", said=N_("This person acts for you no more."))


@router.post("/employers/{organization_id}/leave")
async def leave_organization(who: SignedIn, db: Db, organization_id: Id) -> RedirectResponse:
    await db.write(commands.leave_organization, who.actor, organization_id)
    return see_other(HERE, said=N_("You act for this organization no more."))
