from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.rescores import commands, queries
from exam.rescores.inputs import RescoreResult
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("rescores")


@router.get("/administration/rescores")
async def preview(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    found = await db.read(queries.preview, who.actor, after=after)
    return page(request, who, "rescores/preview.html", found=found, after=after)


@router.get("/administration/rescores/{result_id}")
async def change(request: Request, who: Administrator, db: Db, result_id: Id) -> HTMLResponse:
    return page(request, who, "rescores/change.html", one=await db.read(queries.change, who.actor, result_id))


@router.post("/administration/rescores/{result_id}")
async def rescore_result(who: FreshAdmin, db: Db, result_id: Id, body: Form[RescoreResult]) -> RedirectResponse:
    done = await db.write(commands.rescore_result, who.actor, result_id, body, now=clock.now())
    said = N_("The new draft is made. Two administrators release it.") if done else N_("Your word is kept.")
    return see_other("/exam/administration/releases", said=said)
