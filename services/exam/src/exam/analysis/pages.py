from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from exam.analysis import commands, queries
from exam.analysis.inputs import FormNumber
from shared import clock
from shared.identity import Administrator
from shared.pages import page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("analysis")


@router.get("/administration/analysis")
async def runs(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    return page(request, who, "analysis/runs.html", runs=await db.read(queries.runs, after=after), after=after)


@router.post("/administration/analysis")
async def ask_for_analysis(who: Administrator, db: Db) -> RedirectResponse:
    await db.write(commands.ask_for_analysis, who.actor, now=clock.now())
    return see_other("/exam/administration/analysis", said=N_("Asked for. Look at this page again in a moment."))


@router.get("/administration/analysis/{run_id}")
async def made_run(request: Request, who: Administrator, db: Db, run_id: Id) -> HTMLResponse:
    return page(request, who, "analysis/report.html", run=await db.read(queries.made_run, who.actor, run_id))


@router.get("/administration/analysis/{run_id}/forms/{number}")
async def form_report(request: Request, who: Administrator, db: Db, run_id: Id, number: FormNumber) -> HTMLResponse:
    found = await db.read(queries.form_report, who.actor, run_id, number)
    return page(request, who, "analysis/form.html", one=found)


@router.get("/administration/analysis/{run_id}/items/{item_id}")
async def item_report(request: Request, who: Administrator, db: Db, run_id: Id, item_id: Id) -> HTMLResponse:
    found = await db.read(queries.item_report, who.actor, run_id, item_id)
    return page(request, who, "analysis/item.html", one=found)


@router.get("/administration/analysis/{run_id}/figures.csv")
async def figures_of(who: Administrator, db: Db, run_id: Id) -> Response:
    file = await db.read(queries.figures_of, who.actor, run_id)
    name = {"Content-Disposition": f'attachment; filename="{file.name}"'}
    return Response(file.content, media_type="text/csv", headers=name)
