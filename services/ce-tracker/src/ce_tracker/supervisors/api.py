"""Who stands by a person in their work, by JSON."""

from ce_tracker.supervisors import commands, queries
from ce_tracker.supervisors.inputs import AcceptInvitation, InviteSupervisor, NameSupervisor
from ce_tracker.supervisors.views import InvitationCode, SupervisorView
from shared import clock
from shared.identity import SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, NewId, api_router

router = api_router("supervisors")


@router.get("/supervisors")
async def own_supervisors(who: SignedIn, db: Db, after: After = "") -> Page[SupervisorView]:
    """Who confirms what one notes, and those outside; newest first."""
    return await db.read(queries.own_supervisors, who.actor, after=after, now=clock.now())


@router.post("/supervisors", status_code=201)
async def name_supervisor(who: SignedIn, db: Db, body: NameSupervisor) -> NewId:
    """Somebody outside, who confirms nothing here."""
    return NewId(id=await db.write(commands.name_supervisor, who.actor, body, now=clock.now()))


@router.post("/supervisors/codes", status_code=201)
async def invite_supervisor(who: SignedIn, db: Db, body: InviteSupervisor) -> InvitationCode:
    """A code that works once; it is told this once."""
    return InvitationCode(code=await db.write(commands.invite_supervisor, who.actor, body, now=clock.now()))


@router.delete("/supervisors/codes", status_code=204)
async def withdraw_invitations(who: SignedIn, db: Db) -> None:
    """All codes that nobody has used."""
    await db.write(commands.withdraw_invitations, who.actor)


@router.post("/supervisors/invitation", status_code=201)
async def accept_invitation(who: SignedIn, db: Db, body: AcceptInvitation) -> NewId:
    """Be the supervisor of whoever gave the code."""
    return NewId(id=await db.write(commands.accept_invitation, who.actor, body, now=clock.now()))


@router.delete("/supervisors/{supervisor_id}", status_code=204)
async def end_supervision(who: SignedIn, db: Db, supervisor_id: Id) -> None:
    """As the person or as the supervisor; what is noted stays with the person."""
    await db.write(commands.end_supervision, who.actor, supervisor_id, now=clock.now())
