from exam.releases import queries
from exam.releases.views import KeptPart, Release, ReleaseWithRecords
from exam.results import commands
from exam.results.inputs import ReturnDraft, WithdrawResult
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("releases")


@router.get("/releases")
async def releases(who: Administrator, db: Db, after: After = "") -> Page[Release]:
    """Results that wait for the approval of an administrator."""
    return await db.read(queries.releases, who.actor, after=after)


@router.get("/releases/{result_id}")
async def release(who: Administrator, db: Db, result_id: Id) -> ReleaseWithRecords:
    return await db.read(queries.release, who.actor, result_id)


@router.post("/results/{result_id}/release")
async def release_result(who: FreshAdmin, db: Db, result_id: Id) -> Release:
    """Give the first or the second approval; two different administrators."""
    await db.write(commands.release_result, who.actor, result_id, now=clock.now())
    return (await db.read(queries.release, who.actor, result_id)).release


@router.post("/results/{result_id}/withdraw")
async def withdraw_result(who: FreshAdmin, db: Db, result_id: Id, body: WithdrawResult) -> Release:
    """Give the first or the second approval; two different administrators."""
    await db.write(commands.withdraw_result, who.actor, result_id, body, now=clock.now())
    return (await db.read(queries.release, who.actor, result_id)).release


@router.post("/results/{result_id}/return")
async def return_draft(who: FreshAdmin, db: Db, result_id: Id, body: ReturnDraft) -> Release:
    """Give the first or the second approval that a draft is wrong; two different administrators."""
    await db.write(commands.return_draft, who.actor, result_id, body, now=clock.now())
    return (await db.read(queries.release, who.actor, result_id)).release


@router.get("/kept-parts")
async def kept_parts(who: Administrator, db: Db, after: After = "") -> Page[KeptPart]:
    """Parts that are passed and wait for the other one."""
    return await db.read(queries.kept_parts, after=after)


@router.post("/sittings/{sitting_id}/draft", status_code=204)
async def draft_part(who: Administrator, db: Db, sitting_id: Id) -> None:
    """Lay a part that is passed before the administrators on its own, without waiting for the other one."""
    await db.write(commands.draft_part, who.actor, sitting_id, now=clock.now())


@router.post("/results/{result_id}/take-back", status_code=204)
async def take_back_approval(who: Administrator, db: Db, result_id: Id) -> None:
    """Take back a first approval, one's own or that of somebody who is gone."""
    await db.write(commands.take_back_approval, who.actor, result_id, now=clock.now())


@router.post("/results/{result_id}/draft-again", status_code=204)
async def draft_again(who: Administrator, db: Db, result_id: Id) -> None:
    """Lay the scores of a withdrawn result, or of a returned draft, before the administrators anew."""
    await db.write(commands.draft_again, who.actor, result_id, now=clock.now())
