from exam.cut_scores import commands, queries
from exam.cut_scores.inputs import LockStandard, MoveStandard, SetStandardAside
from exam.cut_scores.views import OneStandard
from exam.standards import commands as panels
from exam.standards import queries as opened
from exam.standards.inputs import OpenStandard
from exam.standards.views import StandardLine
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("pass marks")


@router.get("/standards")
async def standards(who: Administrator, db: Db, after: After = "") -> Page[StandardLine]:
    """Every panel that set a pass mark, or does, the newest first."""
    return await db.read(opened.standards, after=after)


@router.post("/standards", status_code=201)
async def open_standard(who: Administrator, db: Db, body: OpenStandard) -> OneStandard:
    """Open a panel over all items of the published forms. Its `code` lets judges join."""
    standard_id = await db.write(panels.open_standard, who.actor, body, now=clock.now())
    return await db.read(queries.one_standard, standard_id, now=clock.now())


@router.get("/standards/{standard_id}")
async def one_standard(who: Administrator, db: Db, standard_id: Id) -> OneStandard:
    """Its judges, how far apart they are, and after the second round the cut of each form with its standard error."""
    return await db.read(queries.one_standard, standard_id, now=clock.now())


@router.post("/standards/{standard_id}/steps")
async def move_standard(who: Administrator, db: Db, standard_id: Id, body: MoveStandard) -> OneStandard:
    await db.write(commands.move_standard, who.actor, standard_id, body, now=clock.now())
    return await db.read(queries.one_standard, standard_id, now=clock.now())


@router.post("/standards/{standard_id}/set-aside")
async def set_standard_aside(who: Administrator, db: Db, standard_id: Id, body: SetStandardAside) -> OneStandard:
    """End a panel whose mark never came into force."""
    await db.write(commands.set_standard_aside, who.actor, standard_id, body, now=clock.now())
    return await db.read(queries.one_standard, standard_id, now=clock.now())


@router.post("/standards/{standard_id}/lock")
async def lock_standard(who: FreshAdmin, db: Db, standard_id: Id, body: LockStandard) -> OneStandard:
    """Give the first or the second approval: sittings that begin on this day or later have this mark."""
    await db.write(commands.lock_standard, who.actor, standard_id, body, now=clock.now())
    return await db.read(queries.one_standard, standard_id, now=clock.now())


@router.post("/standards/{standard_id}/lock/take-back")
async def take_back_lock(who: Administrator, db: Db, standard_id: Id) -> OneStandard:
    await db.write(commands.take_back_lock, who.actor, standard_id, now=clock.now())
    return await db.read(queries.one_standard, standard_id, now=clock.now())
