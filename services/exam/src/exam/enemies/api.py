from exam.enemies import commands, queries
from exam.enemies.inputs import DecideEnemies
from exam.enemies.views import Decided, ProposedPair
from shared import clock
from shared.identity import ItemWriter
from shared.paging import Page
from shared.web import After, Db, api_router

router = api_router("bank")


@router.get("/bank/enemies")
async def decided_enemies(who: ItemWriter, db: Db, after: After = "") -> Page[Decided]:
    return await db.read(queries.decided_enemies, who.actor, after=after)


@router.get("/bank/proposed-enemies")
async def proposed_enemies(who: ItemWriter, db: Db) -> Page[ProposedPair]:
    """Pairs that share words in a row, about which nobody has decided."""
    return await db.read(queries.proposed_enemies, who.actor)


@router.post("/bank/enemies", status_code=204)
async def decide_enemies(who: ItemWriter, db: Db, body: DecideEnemies) -> None:
    await db.write(commands.decide_enemies, who.actor, body, now=clock.now())
