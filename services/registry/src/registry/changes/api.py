"""What an organization was told, as JSON."""

from registry.changes import commands, queries
from registry.changes.inputs import ChooseMails
from registry.changes.views import Change, Changes, Mails
from registry.programs.deps import ByKey, CurrentProgram
from shared import clock
from shared.identity import SignedIn
from shared.web import After, Db, Id, UnlistedDoor, api_router

router = api_router("changes", UnlistedDoor)


@router.get("/watching/changes/{change_id}")
async def change(who: ByKey, db: Db, program: CurrentProgram, change_id: Id) -> Change:
    """What a message was about, by a program's key; the entry as anybody may see it now."""
    found = await db.read(queries.change, program.organization_id, change_id, now=clock.now())
    return found.said_in(who.language)


@router.get("/employers/{organization_id}/changes")
async def changes(who: SignedIn, db: Db, organization_id: Id, after: After = "") -> Changes:
    """What the organization was told, the newest first."""
    found = await db.read(queries.changes, who.actor, organization_id, after=after, now=clock.now())
    return found.said_in(who.language)


@router.post("/employers/{organization_id}/changes/seen", status_code=204)
async def mark_seen(who: SignedIn, db: Db, organization_id: Id) -> None:
    """Those whom the changes are about see that they were seen."""
    await db.write(commands.mark_seen, who.actor, organization_id, now=clock.now())


@router.get("/employers/{organization_id}/mails")
async def mails(who: SignedIn, db: Db, organization_id: Id) -> Mails:
    """How the organization is told of changes."""
    return await db.read(queries.mails, who.actor, organization_id)


@router.put("/employers/{organization_id}/mails", status_code=204)
async def choose_mails(who: SignedIn, db: Db, organization_id: Id, body: ChooseMails) -> None:
    """One a day, or one for each change."""
    await db.write(commands.choose_mails, who.actor, organization_id, body)
