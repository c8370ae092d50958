from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.enemies import commands, queries
from exam.enemies.inputs import DecideEnemies
from shared import clock
from shared.identity import ItemWriter
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, page_router

router = page_router("bank")


@router.get("/bank/enemies")
async def decided_enemies(request: Request, who: ItemWriter, db: Db, after: After = "") -> HTMLResponse:
    decided = await db.read(queries.decided_enemies, who.actor, after=after)
    proposed = await db.read(queries.proposed_enemies, who.actor)
    return page(request, who, "enemies/enemies.html", decided=decided, proposed=proposed, after=after)


@router.post("/bank/enemies")
async def decide_enemies(who: ItemWriter, db: Db, body: Form[DecideEnemies]) -> RedirectResponse:
    await db.write(commands.decide_enemies, who.actor, body, now=clock.now())
    return see_other("/exam/bank/enemies", said=N_("Decided. New forms keep to it."))
