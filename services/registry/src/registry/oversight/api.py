"""The same for programs."""

from registry.issuing import commands as issuing
from registry.issuing.inputs import ResumeIssuing, StopIssuing
from registry.oversight import commands, queries
from registry.oversight.inputs import ProposeDecision
from registry.oversight.rules import Answer
from registry.oversight.views import Oversight, Proposed, Resumed
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.web import After, Db, Id, api_router

router = api_router("oversight")


@router.get("/oversight")
async def oversight(who: Administrator, db: Db, after: After = "", answered_after: After = "") -> Oversight:
    """Decisions that wait and that were answered, a page of each, and whether issuing is stopped."""
    return await db.read(queries.oversight, after=after, answered_after=answered_after)


@router.post("/decisions", status_code=201)
async def propose_decision(who: FreshAdmin, db: Db, body: ProposeDecision) -> Proposed:
    """Nothing changes until another administrator confirms; who is suspended or revoked has been told before."""
    return Proposed(id=await db.write(commands.propose_decision, who.actor, body, now=clock.now()))


@router.post("/decisions/{decision_id}/{answer}", status_code=204)
async def answer_decision(who: FreshAdmin, db: Db, decision_id: Id, answer: Answer) -> None:
    """Confirm (by somebody else than who proposed) or decline."""
    await db.write(commands.answer_decision, who.actor, decision_id, answer, now=clock.now())


@router.post("/issuing/stop", status_code=204)
async def stop_issuing(who: Administrator, db: Db, body: StopIssuing) -> None:
    """Nothing is granted from now on. One administrator is enough; two let it go on."""
    await db.write(issuing.stop_issuing, who.actor, body, now=clock.now())


@router.post("/issuing/resume")
async def resume_issuing(who: FreshAdmin, db: Db, body: ResumeIssuing) -> Resumed:
    """Approve that issuing goes on. With the second of two administrators it does: who has waited is certified."""
    now = clock.now()
    done = await db.write(issuing.resume_issuing, who.actor, body, now=now)
    return await db.read(queries.resumed, done, now=now)


@router.post("/issuing/resume/take-back", status_code=204)
async def take_back_resuming(who: Administrator, db: Db) -> None:
    """Take back the first approval; issuing stays stopped."""
    await db.write(issuing.take_back_resuming, who.actor, now=clock.now())
