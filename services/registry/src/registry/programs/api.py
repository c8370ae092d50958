"""Keys of an organization's programs, as JSON."""

from registry.programs import commands, queries
from registry.programs.inputs import MakeKey
from registry.programs.views import Keys, NewKey
from shared import clock
from shared.identity import SignedIn
from shared.web import Db, Id, api_router

router = api_router("programs")


@router.get("/employers/{organization_id}/keys")
async def keys(who: SignedIn, db: Db, organization_id: Id) -> Keys:
    """Those that count; the keys themselves are told once, when they are made."""
    return await db.read(queries.keys, who.actor, organization_id, now=clock.now())


@router.post("/employers/{organization_id}/keys", status_code=201)
async def make_key(who: SignedIn, db: Db, organization_id: Id, body: MakeKey) -> NewKey:
    """Send it as `Authorization: Bearer …` with what your program asks. It is told this once."""
    return NewKey(key=await db.write(commands.make_key, who.actor, organization_id, body, now=clock.now()))


@router.delete("/employers/{organization_id}/keys/{key_id}", status_code=204)
async def end_key(who: SignedIn, db: Db, organization_id: Id, key_id: Id) -> None:
    """It opens nothing from now on."""
    await db.write(commands.end_key, who.actor, organization_id, key_id)
