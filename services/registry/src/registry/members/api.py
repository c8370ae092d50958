"""Who acts for an organization, as JSON."""

from registry.members import commands, queries
from registry.members.inputs import InviteMember, JoinOrganization
from registry.members.views import Invitation, Members
from shared import clock
from shared.identity import SignedIn
from shared.web import Db, Id, NewId, api_router

router = api_router("members")


@router.post("/invitation", status_code=201)
async def join_organization(who: SignedIn, db: Db, body: JoinOrganization) -> NewId:
    """By a code that works once."""
    return NewId(id=await db.write(commands.join_organization, who.actor, body, now=clock.now()))


@router.get("/employers/{organization_id}/people")
async def members(who: SignedIn, db: Db, organization_id: Id) -> Members:
    """Who acts for it."""
    return await db.read(queries.members, who.actor, organization_id)


@router.post("/employers/{organization_id}/people", status_code=201)
async def invite_member(who: SignedIn, db: Db, organization_id: Id, body: InviteMember) -> Invitation:
    """A code that works once; it is told this once."""
    return Invitation(code=await db.write(commands.invite_member, who.actor, organization_id, body, now=clock.now()))


@router.delete("/employers/{organization_id}/people/me", status_code=204)
async def leave_organization(who: SignedIn, db: Db, organization_id: Id) -> None:
    await db.write(commands.leave_organization, who.actor, organization_id)


@router.delete("/employers/{organization_id}/people/{member_id}", status_code=204)
async def remove_member(who: SignedIn, db: Db, organization_id: Id, member_id: Id) -> None:
    """In force when this answers."""
    await db.write(commands.remove_member, who.actor, organization_id, member_id, now=clock.now())
