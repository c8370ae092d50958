"""Administrators: decisions by two people, and the switch that stops issuing."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.oversight.commands import answer_decision, propose_decision, resume_issuing, stop_issuing
from registry.oversight.forms import ProposalForm, StopForm
from registry.oversight.queries import oversight
from registry.oversight.rules import Answer
from shared.clock import now
from shared.identity import Administrator
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("oversight")
HERE = "/registry/oversight"


@router.get("/oversight")
async def show_oversight(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "oversight/oversight.html", seen=await db.read(oversight))


@router.post("/oversight")
async def propose(
    who: Administrator, db: Db, answers: Annotated[ProposalForm, Depends(form(ProposalForm))]
) -> RedirectResponse:
    await db.write(
        propose_decision,
        answers.number,
        answers.decision,
        answers.reason,
        person_told_on=answers.person_told_on,
        by=who.id,
        now=now(),
    )
    return see_other(HERE, said=N_("Proposed. Another administrator has to confirm it."))


@router.post("/oversight/decisions/{decision_id}/{answer}")
async def answer_proposal(decision_id: Id, answer: Answer, who: Administrator, db: Db) -> RedirectResponse:
    await db.write(answer_decision, decision_id, answer, who.id, now())
    return see_other(HERE, said=N_("Your answer is recorded and in force."))


@router.get("/oversight/issuing")
async def show_issuing(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "oversight/issuing.html", seen=await db.read(oversight))


@router.post("/oversight/issuing")
async def stop(who: Administrator, db: Db, answers: Annotated[StopForm, Depends(form(StopForm))]) -> RedirectResponse:
    await db.write(stop_issuing, answers.reason, who.id, now())
    return see_other(f"{HERE}/issuing", said=N_("Issuing is stopped. Nothing is granted until you resume."))


@router.post("/oversight/issuing/resume")
async def resume(who: Administrator, db: Db) -> RedirectResponse:
    await db.write(resume_issuing, who.id, now())
    return see_other(f"{HERE}/issuing", said=N_("Issuing goes on. What waited is granted."))
