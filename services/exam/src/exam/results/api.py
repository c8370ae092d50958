from exam.results import queries
from exam.results.views import ResultView
from shared.identity import SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("results")


@router.get("/results")
async def my_results(who: SignedIn, db: Db, after: After = "") -> Page[ResultView]:
    return await db.read(queries.my_results, who.actor, after=after)


@router.get("/results/{result_id}")
async def my_result(who: SignedIn, db: Db, result_id: Id) -> ResultView:
    return await db.read(queries.my_result, who.actor, result_id)
