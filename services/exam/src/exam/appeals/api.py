from exam.appeals import commands, queries
from exam.appeals.inputs import AnswerAppeal, AskAppeal
from exam.appeals.views import AppealToAnswer, MyAppeals, WaitingAppeal
from shared import clock
from shared.identity import Administrator, FreshAdmin, SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("appeals")


@router.get("/results/{result_id}/appeals")
async def my_appeals(who: SignedIn, db: Db, result_id: Id) -> MyAppeals:
    """What I asked to be looked at again, what was answered, and what I can still ask."""
    return await db.read(queries.my_appeals, who.actor, result_id, now=clock.now())


@router.post("/results/{result_id}/appeals")
async def ask_appeal(who: SignedIn, db: Db, result_id: Id, body: AskAppeal) -> MyAppeals:
    """Ask for a result to be looked at again: for its conditions, or for its scoring."""
    await db.write(commands.ask_appeal, who.actor, result_id, body, now=clock.now())
    return await db.read(queries.my_appeals, who.actor, result_id, now=clock.now())


@router.get("/appeals")
async def waiting_appeals(who: Administrator, db: Db, after: After = "") -> Page[WaitingAppeal]:
    return await db.read(queries.waiting_appeals, after=after, now=clock.now())


@router.get("/appeals/{appeal_id}")
async def appeal(who: Administrator, db: Db, appeal_id: Id) -> AppealToAnswer:
    return await db.read(queries.appeal, who.actor, appeal_id, now=clock.now())


@router.post("/appeals/{appeal_id}/answer", status_code=204)
async def answer_appeal(who: FreshAdmin, db: Db, appeal_id: Id, body: AnswerAppeal) -> None:
    """Propose an answer, as the first of two."""
    await db.write(commands.answer_appeal, who.actor, appeal_id, body, now=clock.now())


@router.post("/appeals/{appeal_id}/confirm", status_code=204)
async def confirm_answer(who: FreshAdmin, db: Db, appeal_id: Id) -> None:
    """Agree to a proposed answer, as the second of two."""
    await db.write(commands.confirm_answer, who.actor, appeal_id, now=clock.now())


@router.post("/appeals/{appeal_id}/take-back", status_code=204)
async def take_back_answer(who: Administrator, db: Db, appeal_id: Id) -> None:
    await db.write(commands.take_back_answer, who.actor, appeal_id, now=clock.now())
