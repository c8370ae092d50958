"""Administrators: decisions by two people, and the switch that stops issuing."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.issuing import commands as issuing
from registry.issuing import queries as stops
from registry.issuing.inputs import ResumeIssuing, StopIssuing
from registry.oversight import commands, queries
from registry.oversight.inputs import ProposeDecision
from registry.oversight.rules import Answer
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("oversight")
HERE = "/registry/oversight"


@router.get("/oversight")
async def oversight(
    request: Request, who: Administrator, db: Db, after: After = "", answered_after: After = ""
) -> HTMLResponse:
    seen = await db.read(queries.oversight, after=after, answered_after=answered_after)
    model = {"seen": seen, "after": after, "answered_after": answered_after}
    return page(request, who, "oversight/oversight.html", **model)


@router.post("/oversight")
async def propose_decision(who: FreshAdmin, db: Db, body: Form[ProposeDecision]) -> RedirectResponse:
    await db.write(commands.propose_decision, who.actor, body, now=clock.now())
    return see_other(HERE, said=N_("Proposed. Another administrator has to confirm it."))


@router.post("/oversight/decisions/{decision_id}/{answer}")
async def answer_decision(who: FreshAdmin, db: Db, decision_id: Id, answer: Answer) -> RedirectResponse:
    await db.write(commands.answer_decision, who.actor, decision_id, answer, now=clock.now())
    return see_other(HERE, said=N_("Your answer is recorded and in force."))


@router.get("/oversight/issuing")
async def the_stop(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "oversight/issuing.html", stop=await db.read(stops.the_stop))


@router.post("/oversight/issuing")
async def stop_issuing(who: Administrator, db: Db, body: Form[StopIssuing]) -> RedirectResponse:
    await db.write(issuing.stop_issuing, who.actor, body, now=clock.now())
    return see_other(f"{HERE}/issuing", said=N_("Issuing is stopped. Nothing is granted until two of you resume it."))


@router.post("/oversight/issuing/resume")
async def resume_issuing(who: FreshAdmin, db: Db, body: Form[ResumeIssuing]) -> RedirectResponse:
    done = await db.write(issuing.resume_issuing, who.actor, body, now=clock.now())
    said = (
        N_("Issuing goes on. Whoever has waited is certified within a moment.")
        if done
        else N_("Your word is kept, and issuing is still stopped. Another administrator gives the second one.")
    )
    return see_other(f"{HERE}/issuing", said=said)


@router.post("/oversight/issuing/resume/take-back")
async def take_back_resuming(who: Administrator, db: Db) -> RedirectResponse:
    await db.write(issuing.take_back_resuming, who.actor, now=clock.now())
    return see_other(f"{HERE}/issuing", said=N_("The first word is taken back. Issuing is still stopped."))
