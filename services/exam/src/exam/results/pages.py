from fastapi import Request
from fastapi.responses import HTMLResponse

from exam.results import queries
from shared.identity import SignedIn
from shared.pages import page
from shared.web import Db, Id, page_router

router = page_router("results")


@router.get("/results/{result_id}")
async def my_result(request: Request, who: SignedIn, db: Db, result_id: Id) -> HTMLResponse:
    result = await db.read(queries.my_result, who.actor, result_id)
    return page(request, who, "results/result.html", step="examination", result=result)
