from exam.rescores import commands, queries
from exam.rescores.inputs import RescoreResult
from exam.rescores.views import Change, Preview
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.web import After, Db, Id, api_router

router = api_router("rescores")


@router.get("/rescores")
async def preview(who: Administrator, db: Db, after: After = "") -> Preview:
    """Whose results would be others, if their answers were scored by the keys as they are now."""
    return await db.read(queries.preview, who.actor, after=after)


@router.get("/rescores/{result_id}")
async def change(who: Administrator, db: Db, result_id: Id) -> Change:
    return await db.read(queries.change, who.actor, result_id)


@router.post("/results/{result_id}/rescore", status_code=204)
async def rescore_result(who: FreshAdmin, db: Db, result_id: Id, body: RescoreResult) -> None:
    """Give the first or the second approval; two different administrators."""
    await db.write(commands.rescore_result, who.actor, result_id, body, now=clock.now())
