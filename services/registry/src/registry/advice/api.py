"""Advice about the Code, as JSON."""

from registry.advice import commands, queries
from registry.advice.inputs import AskAdvice, GiveAdvice
from registry.advice.views import MyQuestion, QuestionToAnswer, WaitingQuestion
from shared import clock
from shared.identity import Facilitator, SignedIn
from shared.paging import Page
from shared.vault.deps import Keys
from shared.web import After, Db, Id, NewId, api_router

router = api_router("advice")


@router.get("/advice")
async def my_questions(who: SignedIn, db: Db, keys: Keys, after: After = "") -> Page[MyQuestion]:
    """My own, with their answers."""
    return await db.read(queries.my_questions, who.actor, keys, after=after)


@router.post("/advice", status_code=201)
async def ask_advice(who: SignedIn, db: Db, keys: Keys, body: AskAdvice) -> NewId:
    """Nobody is shown who asks."""
    return NewId(id=await db.write(commands.ask_advice, who.actor, keys, body, now=clock.now()))


@router.get("/advice/questions")
async def questions_waiting(who: Facilitator, db: Db, after: After = "") -> Page[WaitingQuestion]:
    """Those of others that wait."""
    return await db.read(queries.questions_waiting, who.actor, after=after)


@router.get("/advice/questions/{question_id}")
async def question_to_answer(who: Facilitator, db: Db, keys: Keys, question_id: Id) -> QuestionToAnswer:
    """One of them."""
    return await db.read(queries.question_to_answer, who.actor, keys, question_id)


@router.post("/advice/questions/{question_id}", status_code=204)
async def give_advice(who: Facilitator, db: Db, keys: Keys, question_id: Id, body: GiveAdvice) -> None:
    """Once."""
    await db.write(commands.give_advice, who.actor, keys, question_id, body, now=clock.now())
