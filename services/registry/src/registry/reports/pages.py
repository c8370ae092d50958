"""Telling of duties that do not fit the Code; the guidance for the employer, and the answer."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.reports import commands, queries
from registry.reports.inputs import AnswerDuties, TellDuties
from shared import clock
from shared.identity import Administrator, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import After, Db, Id, page_router

router = page_router("reports")
MINE, QUEUE = "/registry/duties", "/registry/oversight/duties"


@router.get("/duties")
async def my_reports(request: Request, who: SignedIn, db: Db, after: After = "") -> HTMLResponse:
    mine = await db.read(queries.my_reports, who.actor, after=after)
    return page(request, who, "reports/tell.html", mine=mine, after=after)


@router.post("/duties")
async def tell_duties(who: SignedIn, db: Db, keys: Keys, body: Form[TellDuties]) -> RedirectResponse:
    report_id = await db.write(commands.tell_duties, who.actor, keys, body, now=clock.now())
    return see_other(f"{MINE}/{report_id}", said=N_("We have it. Here is what the Code says, to hand over."))


@router.get("/duties/{report_id}")
async def my_report(request: Request, who: SignedIn, db: Db, keys: Keys, report_id: Id) -> HTMLResponse:
    report = await db.read(queries.my_report, who.actor, keys, report_id, who.language, now=clock.now())
    return page(request, who, "reports/report.html", report=report)


@router.get("/oversight/duties")
async def reports_waiting(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    waiting = await db.read(queries.reports_waiting, who.actor, after=after)
    return page(request, who, "reports/waiting.html", waiting=waiting, after=after)


@router.get("/oversight/duties/{report_id}")
async def report_to_answer(request: Request, who: Administrator, db: Db, keys: Keys, report_id: Id) -> HTMLResponse:
    report = await db.read(queries.report_to_answer, who.actor, keys, report_id, who.language, now=clock.now())
    return page(request, who, "reports/answer.html", report=report)


@router.post("/oversight/duties/{report_id}")
async def answer_duties(
    who: Administrator, db: Db, keys: Keys, report_id: Id, body: Form[AnswerDuties]
) -> RedirectResponse:
    await db.write(commands.answer_duties, who.actor, keys, report_id, body, now=clock.now())
    return see_other(QUEUE, said=N_("Thank you. Whoever told us has a mail now."))
