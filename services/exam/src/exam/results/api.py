from exam.results import commands, queries
from exam.results.inputs import WithdrawResult
from exam.results.views import Release, ReleaseWithRecords, ResultView
from shared import clock
from shared.identity import Administrator, FreshAdmin, SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("results")


@router.get("/results")
async def my_results(who: SignedIn, db: Db, after: After = "") -> Page[ResultView]:
    return await db.read(queries.my_results, who.actor, after=after)


@router.get("/results/{result_id}")
async def my_result(who: SignedIn, db: Db, result_id: Id) -> ResultView:
    return await db.read(queries.my_result, who.actor, result_id)


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


@router.post("/results/{result_id}/take-back", status_code=204)
async def take_back_approval(who: Administrator, db: Db, result_id: Id) -> None:
    """Take back a first approval, one's own or that of somebody who is gone."""
    await db.write(commands.take_back_approval, who.actor, result_id, now=clock.now())


@router.post("/results/{result_id}/draft-again", status_code=204)
async def draft_again(who: Administrator, db: Db, result_id: Id) -> None:
    """Lay the scores of a withdrawn result before the administrators anew."""
    await db.write(commands.draft_again, who.actor, result_id, now=clock.now())
