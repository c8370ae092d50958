from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.appeals import commands, queries
from exam.appeals.inputs import AnswerAppeal, AskAppeal
from shared import clock
from shared.identity import Administrator, FreshAdmin, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("appeals")
APPEALS = "/exam/administration/appeals"


@router.get("/results/{result_id}/appeal")
async def my_appeals(request: Request, who: SignedIn, db: Db, result_id: Id) -> HTMLResponse:
    mine = await db.read(queries.my_appeals, who.actor, result_id, now=clock.now())
    return page(request, who, "appeals/mine.html", step="examination", mine=mine)


@router.post("/results/{result_id}/appeal")
async def ask_appeal(who: SignedIn, db: Db, result_id: Id, body: Form[AskAppeal]) -> RedirectResponse:
    await db.write(commands.ask_appeal, who.actor, result_id, body, now=clock.now())
    return see_other(f"/exam/results/{result_id}/appeal", said=N_("We have it. Two people look at it."))


@router.get("/administration/appeals")
async def waiting_appeals(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    waiting = await db.read(queries.waiting_appeals, after=after, now=clock.now())
    return page(request, who, "appeals/waiting.html", waiting=waiting, after=after)


@router.get("/administration/appeals/{appeal_id}")
async def appeal(request: Request, who: Administrator, db: Db, appeal_id: Id) -> HTMLResponse:
    one = await db.read(queries.appeal, who.actor, appeal_id, now=clock.now())
    return page(request, who, "appeals/appeal.html", one=one)


@router.post("/administration/appeals/{appeal_id}")
async def answer_appeal(who: FreshAdmin, db: Db, appeal_id: Id, body: Form[AnswerAppeal]) -> RedirectResponse:
    await db.write(commands.answer_appeal, who.actor, appeal_id, body, now=clock.now())
    return see_other(APPEALS, said=N_("Your answer is kept. Another administrator has to agree to it."))


@router.post("/administration/appeals/{appeal_id}/confirm")
async def confirm_answer(who: FreshAdmin, db: Db, appeal_id: Id) -> RedirectResponse:
    await db.write(commands.confirm_answer, who.actor, appeal_id, now=clock.now())
    return see_other(APPEALS, said=N_("The answer is out, and the person was told."))


@router.post("/administration/appeals/{appeal_id}/take-back")
async def take_back_answer(who: Administrator, db: Db, appeal_id: Id) -> RedirectResponse:
    await db.write(commands.take_back_answer, who.actor, appeal_id, now=clock.now())
    return see_other(f"{APPEALS}/{appeal_id}", said=N_("The answer is taken back. Another one can be written."))
