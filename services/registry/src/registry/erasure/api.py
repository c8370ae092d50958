"""Asking for an erasure as JSON, and how far one is."""

from registry.erasure import commands, queries
from registry.erasure.inputs import AskForErasure
from registry.erasure.views import ErasureToConfirm
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.vault.deps import Keys
from shared.web import Db, Id, api_router

router = api_router("erasure")


@router.post("/erasures", status_code=201)
async def ask_for_erasure(who: FreshAdmin, db: Db, keys: Keys, body: AskForErasure) -> ErasureToConfirm:
    """The first of two; the answer counts what would go."""
    request_id = await db.write(commands.ask_for_erasure, who.actor, keys, body, now=clock.now())
    return await db.read(queries.erasure_to_confirm, keys, request_id)


@router.get("/erasures/{request_id}")
async def erasure_to_confirm(who: Administrator, db: Db, keys: Keys, request_id: Id) -> ErasureToConfirm:
    """One of them: what would go, how far it is, and in the end what went."""
    return await db.read(queries.erasure_to_confirm, keys, request_id)
