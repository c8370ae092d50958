"""Asking for advice about the Code, and giving it."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.advice import commands, queries
from registry.advice.inputs import AskAdvice, GiveAdvice
from registry.wordings import queries as wordings
from shared import clock
from shared.identity import Facilitator, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import After, Db, Id, page_router

router = page_router("advice")
MINE, QUEUE = "/registry/advice", "/registry/advice/questions"


@router.get("/advice")
async def my_questions(request: Request, who: SignedIn, db: Db, keys: Keys, after: After = "") -> HTMLResponse:
    mine = await db.read(queries.my_questions, who.actor, keys, after=after)
    return page(request, who, "advice/mine.html", mine=mine, after=after)


@router.post("/advice")
async def ask_advice(who: SignedIn, db: Db, keys: Keys, body: Form[AskAdvice]) -> RedirectResponse:
    await db.write(commands.ask_advice, who.actor, keys, body, now=clock.now())
    return see_other(MINE, said=N_("We have your question. You get a mail when there is an answer."))


@router.get("/advice/questions")
async def questions_waiting(request: Request, who: Facilitator, db: Db, after: After = "") -> HTMLResponse:
    waiting = await db.read(queries.questions_waiting, who.actor, after=after)
    return page(request, who, "advice/waiting.html", waiting=waiting, after=after)


@router.get("/advice/questions/{question_id}")
async def question_to_answer(request: Request, who: Facilitator, db: Db, keys: Keys, question_id: Id) -> HTMLResponse:
    asked = await db.read(queries.question_to_answer, who.actor, keys, question_id)
    code = await db.read(wordings.code_in_force, who.language, now=clock.now())
    return page(request, who, "advice/answer.html", asked=asked, code=code)


@router.post("/advice/questions/{question_id}")
async def give_advice(
    who: Facilitator, db: Db, keys: Keys, question_id: Id, body: Form[GiveAdvice]
) -> RedirectResponse:
    await db.write(commands.give_advice, who.actor, keys, question_id, body, now=clock.now())
    return see_other(QUEUE, said=N_("Thank you. Whoever asked has a mail now."))
