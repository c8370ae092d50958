"""Retiring and coming back."""

from registry.retirements import commands
from shared import clock
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("retirements")


@router.put("/mine/retirement", status_code=204)
async def retire(who: SignedIn, db: Db) -> None:
    """From now on the registry shows me as retired."""
    await db.write(commands.retire, who.actor, now=clock.now())


@router.delete("/mine/retirement", status_code=204)
async def come_back(who: SignedIn, db: Db) -> None:
    """From now on my entry says again what its dates say."""
    await db.write(commands.come_back, who.actor, now=clock.now())
