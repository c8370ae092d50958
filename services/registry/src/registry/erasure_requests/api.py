"""Who asked to be forgotten, as JSON; and for the person, what was asked about them."""

from registry.erasure_requests import commands, queries
from registry.erasure_requests.inputs import DeclineErasure
from registry.erasure_requests.views import ErasureAsked, MyErasure
from shared import clock
from shared.identity import Administrator, FreshAdmin, SignedIn
from shared.paging import Page
from shared.vault.deps import Keys
from shared.web import After, Db, Id, api_router

router = api_router("erasure_requests")


@router.get("/erasures")
async def erasures(who: Administrator, db: Db, after: After = "") -> Page[ErasureAsked]:
    """All that was asked for, newest first; of what is done nothing says about whom it was."""
    return await db.read(queries.erasures, after=after)


@router.post("/erasures/{request_id}/confirm", status_code=204)
async def confirm_erasure(who: FreshAdmin, db: Db, request_id: Id) -> None:
    """The second of two. It begins when the person's time to say no is over."""
    await db.write(commands.confirm_erasure, who.actor, request_id, now=clock.now())


@router.post("/erasures/{request_id}/decline", status_code=204)
async def decline_erasure(who: Administrator, db: Db, keys: Keys, request_id: Id, body: DeclineErasure) -> None:
    """With a reason that the person reads."""
    await db.write(commands.decline_erasure, who.actor, keys, request_id, body, now=clock.now())


@router.get("/erasure")
async def my_erasure(who: SignedIn, db: Db, keys: Keys) -> MyErasure | None:
    """What was asked about oneself, and until when one can stop it."""
    return await db.read(queries.my_erasure, who.actor, keys)


@router.post("/erasure/stop", status_code=204)
async def stop_erasure(who: SignedIn, db: Db) -> None:
    """One does not want to be forgotten."""
    await db.write(commands.stop_erasure, who.actor, now=clock.now())
