"""Duties that do not fit the Code, as JSON."""

from registry.reports import commands, queries
from registry.reports.inputs import AnswerDuties, TellDuties
from registry.reports.views import ReportLine, ReportView
from shared import clock
from shared.identity import Administrator, SignedIn
from shared.paging import Page
from shared.vault.deps import Keys
from shared.web import After, Db, Id, NewId, api_router

router = api_router("reports")


@router.get("/duties")
async def my_reports(who: SignedIn, db: Db, after: After = "") -> Page[ReportLine]:
    """What I told of."""
    return await db.read(queries.my_reports, who.actor, after=after)


@router.post("/duties", status_code=201)
async def tell_duties(who: SignedIn, db: Db, keys: Keys, body: TellDuties) -> NewId:
    """The guidance is there at once."""
    return NewId(id=await db.write(commands.tell_duties, who.actor, keys, body, now=clock.now()))


@router.get("/duties/{report_id}")
async def my_report(who: SignedIn, db: Db, keys: Keys, report_id: Id) -> ReportView:
    """With the guidance, and the answer that the employer can read."""
    return await db.read(queries.my_report, who.actor, keys, report_id, who.language, now=clock.now())


@router.get("/oversight/duties")
async def reports_waiting(who: Administrator, db: Db, after: After = "") -> Page[ReportLine]:
    """Those of others that wait."""
    return await db.read(queries.reports_waiting, who.actor, after=after)


@router.get("/oversight/duties/{report_id}")
async def report_to_answer(who: Administrator, db: Db, keys: Keys, report_id: Id) -> ReportView:
    """One of them; never who told."""
    return await db.read(queries.report_to_answer, who.actor, keys, report_id, who.language, now=clock.now())


@router.post("/oversight/duties/{report_id}", status_code=204)
async def answer_duties(who: Administrator, db: Db, keys: Keys, report_id: Id, body: AnswerDuties) -> None:
    """What the employer can read."""
    await db.write(commands.answer_duties, who.actor, keys, report_id, body, now=clock.now())
