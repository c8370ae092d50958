from exam.fairness import commands, queries
from exam.fairness.inputs import GiveVerdict, MarkItem, Version
from exam.fairness.views import Flag, OneFlag
from shared import clock
from shared.identity import ItemWriter
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("fairness")


@router.get("/bank/fairness")
async def waiting_flags(who: ItemWriter, db: Db, after: After = "") -> Page[Flag]:
    """Items that wait for somebody to look at them, the longest waiting first."""
    return await db.read(queries.waiting_flags, who.actor, after=after)


@router.get("/bank/fairness/settled")
async def settled_flags(who: ItemWriter, db: Db, after: After = "") -> Page[Flag]:
    """Items that somebody has looked at, with every verdict."""
    return await db.read(queries.settled_flags, who.actor, after=after)


@router.get("/bank/fairness/flags/{flag_id}")
async def one_flag(who: ItemWriter, db: Db, flag_id: Id) -> OneFlag:
    return await db.read(queries.one_flag, who.actor, flag_id, who.language)


@router.post("/bank/fairness/flags/{flag_id}")
async def give_verdict(who: ItemWriter, db: Db, flag_id: Id, body: GiveVerdict) -> OneFlag:
    """Say what one found. It is never changed; another one stands beside it, and the newest counts."""
    await db.write(commands.give_verdict, who.actor, flag_id, body, now=clock.now())
    return await db.read(queries.one_flag, who.actor, flag_id, who.language)


@router.post("/bank/items/{item_id}/versions/{version}/fairness", status_code=201)
async def mark_item(who: ItemWriter, db: Db, item_id: Id, version: Version, body: MarkItem) -> str:
    """Let an item wait for somebody to look at it; the mark's id."""
    return await db.write(commands.mark_item, who.actor, item_id, version, body, now=clock.now())
