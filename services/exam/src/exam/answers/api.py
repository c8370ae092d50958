from typing import Annotated

from fastapi import Query

from exam.answers import commands, queries
from exam.answers.inputs import FlagQuestion, SaveAnswer, Version, WriterToken
from exam.answers.views import Receipt, SittingView, SittingWithQuestions
from exam.sittings import commands as sittings
from exam.sittings.inputs import SubmitSitting
from shared import clock
from shared.identity import SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("sittings")
Window = Annotated[WriterToken | None, Query(alias="window")]


@router.put("/sittings/{sitting_id}/answers/{item_id}")
async def save_answer(
    who: SignedIn, db: Db, sitting_id: Id, item_id: Id, body: Version, writer_token: Window = None
) -> Receipt:
    """A receipt is given when the answer is safely kept, and never before. `window`: the page's, if a page asks."""
    what = SaveAnswer(item_id=item_id, version=body, writer_token=writer_token)
    return await db.write_directly(commands.save_answer, who.actor, sitting_id, what, now=clock.now())


@router.get("/sittings")
async def my_sittings(who: SignedIn, db: Db, after: After = "") -> Page[SittingView]:
    return await db.read(queries.my_sittings, who.actor, after=after, now=clock.now())


@router.get("/sittings/{sitting_id}")
async def my_sitting_with_questions(who: SignedIn, db: Db, sitting_id: Id) -> SittingWithQuestions:
    query = queries.my_sitting_with_questions
    return await db.read(query, who.actor, sitting_id, who.language, now=clock.now())


@router.put("/sittings/{sitting_id}/flags/{item_id}", status_code=204)
async def flag_question(who: SignedIn, db: Db, sitting_id: Id, item_id: Id, body: FlagQuestion) -> None:
    await db.write(commands.flag_question, who.actor, sitting_id, item_id, body, now=clock.now())


@router.post("/sittings/{sitting_id}/break")
async def take_break(who: SignedIn, db: Db, sitting_id: Id) -> SittingView:
    await db.write(sittings.take_break, who.actor, sitting_id, now=clock.now())
    return await db.read(queries.my_sitting, who.actor, sitting_id, now=clock.now())


@router.post("/sittings/{sitting_id}/break/end")
async def end_break(who: SignedIn, db: Db, sitting_id: Id) -> SittingView:
    await db.write(sittings.end_break, who.actor, sitting_id, now=clock.now())
    return await db.read(queries.my_sitting, who.actor, sitting_id, now=clock.now())


@router.post("/sittings/{sitting_id}/submit")
async def submit_sitting(who: SignedIn, db: Db, sitting_id: Id) -> SittingView:
    await db.write(sittings.submit_sitting, who.actor, sitting_id, SubmitSitting(), now=clock.now())
    return await db.read(queries.my_sitting, who.actor, sitting_id, now=clock.now())
