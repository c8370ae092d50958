"""The same for programs."""

from datetime import date

from pydantic import BaseModel, ConfigDict

from registry.certifications.rules import Decision
from registry.oversight.commands import answer_decision, propose_decision, resume_issuing, stop_issuing
from registry.oversight.models import TypedNumber, Words
from registry.oversight.queries import Oversight, oversight
from registry.oversight.rules import Answer
from shared.clock import now
from shared.identity import Administrator
from shared.web import Db, Id, api_router

router = api_router("oversight")


class Proposal(BaseModel):
    model_config = ConfigDict(extra="forbid")

    number: TypedNumber
    decision: Decision
    person_told_on: date | None = None
    reason: Words


class Reason(BaseModel):
    model_config = ConfigDict(extra="forbid")

    reason: Words


class Proposed(BaseModel, frozen=True):
    id: str


class Resumed(BaseModel, frozen=True):
    granted: int


@router.get("/oversight")
async def read_oversight(who: Administrator, db: Db) -> Oversight:
    """Decisions that wait and that were answered, and whether issuing is stopped."""
    return await db.read(oversight)


@router.post("/decisions", status_code=201)
async def propose(proposal: Proposal, who: Administrator, db: Db) -> Proposed:
    """Nothing changes until another administrator confirms; who is suspended or revoked has been told before."""
    decision_id = await db.write(
        propose_decision,
        proposal.number,
        proposal.decision,
        proposal.reason,
        person_told_on=proposal.person_told_on,
        by=who.id,
        now=now(),
    )
    return Proposed(id=decision_id)


@router.post("/decisions/{decision_id}/{answer}", status_code=204)
async def answer_proposal(decision_id: Id, answer: Answer, who: Administrator, db: Db) -> None:
    """Confirm (by somebody else than who proposed) or decline."""
    await db.write(answer_decision, decision_id, answer, who.id, now())


@router.post("/issuing/stop", status_code=204)
async def stop(reason: Reason, who: Administrator, db: Db) -> None:
    """Nothing is granted from now on."""
    await db.write(stop_issuing, reason.reason, who.id, now())


@router.post("/issuing/resume")
async def resume(who: Administrator, db: Db) -> Resumed:
    """Grants what has waited."""
    return Resumed(granted=await db.write(resume_issuing, who.id, now()))
