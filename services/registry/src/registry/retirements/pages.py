"""Being shown as retired, and coming back."""

from fastapi.responses import RedirectResponse

from registry.retirements import commands
from shared import clock
from shared.identity import SignedIn
from shared.pages import see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("retirements")


@router.post("/mine/retire")
async def retire(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(commands.retire, who.actor, now=clock.now())
    return see_other("/registry/mine", said=N_("The registry shows you as retired from now on."))


@router.post("/mine/return")
async def come_back(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(commands.come_back, who.actor, now=clock.now())
    return see_other("/registry/mine", said=N_("Welcome back. Your entry says again what its dates say."))
