from exam.analysis import commands, queries
from exam.analysis.inputs import FormNumber
from exam.analysis.views import FormReport, ItemReport, MadeRun, Run
from shared import clock
from shared.identity import Administrator
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("analysis")


@router.get("/analyses")
async def runs(who: Administrator, db: Db, after: After = "") -> Page[Run]:
    """Reports on the examination, newest first."""
    return await db.read(queries.runs, after=after)


@router.get("/analyses/{run_id}")
async def made_run(who: Administrator, db: Db, run_id: Id) -> MadeRun:
    """A report with all its figures."""
    return await db.read(queries.made_run, who.actor, run_id)


@router.get("/analyses/{run_id}/forms/{number}")
async def form_report(who: Administrator, db: Db, run_id: Id, number: FormNumber) -> FormReport:
    """One form by its number in the report: its cut, and the questions in which something stands out."""
    return await db.read(queries.form_report, who.actor, run_id, number)


@router.get("/analyses/{run_id}/items/{item_id}")
async def item_report(who: Administrator, db: Db, run_id: Id, item_id: Id) -> ItemReport:
    """What each option of an item drew, form by form."""
    return await db.read(queries.item_report, who.actor, run_id, item_id)


@router.post("/analyses", status_code=201)
async def ask_for_analysis(who: Administrator, db: Db) -> str:
    """Ask for a report of everything that was scored until now."""
    return await db.write(commands.ask_for_analysis, who.actor, now=clock.now())
