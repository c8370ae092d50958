from datetime import datetime
from typing import Annotated

from fastapi import Depends, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from exam.sittings import commands, queries
from exam.sittings.commands.begin import Begun
from exam.sittings.commands.save import Receipt
from exam.sittings.models import OpenSitting, SittingView, SittingWithQuestions, Start
from exam.words import Answer
from shared.clock import now
from shared.identity import Administrator, SignedIn
from shared.web import Db, Id, api_router
from shared.web.straight import Straight

Window = Annotated[str | None, Query(max_length=64, pattern=r"^[A-Za-z0-9-]+$")]


async def no_store(response: Response) -> None:
    response.headers["Cache-Control"] = "no-store"


saving = api_router("sittings", Straight)
router = api_router("sittings")
router.dependencies.append(Depends(no_store))


class Saving(BaseModel):
    """`sequence` grows with each version of an answer; the highest one counts, in whatever order they arrive."""

    model_config = ConfigDict(extra="forbid", strict=True)

    sequence: int = Field(ge=1, le=2**31 - 1)
    answer: Answer


class Flagging(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    flagged: bool


class Moment(BaseModel, frozen=True):
    """The server's time, so that a page can show how much is left by our clock and not by the device's."""

    now: datetime


@saving.put("/sittings/{sitting_id}/answers/{item_id}")
async def save(who: SignedIn, db: Db, sitting_id: Id, item_id: Id, body: Saving, window: Window = None) -> Receipt:
    """A receipt is given when the answer is safely kept, and never before. `window`: the page's, if a page asks."""
    return await db.write_directly(
        commands.save_answer, who.id, sitting_id, item_id, body.answer, body.sequence, now=now(), window=window
    )


@router.get("/written")
async def show_start(who: SignedIn, db: Db) -> Start:
    """What to read before the written part, what is set up for me, and whether I can begin."""
    return await db.read(queries.start, who.id, who.language, now())


@router.post("/sittings", status_code=201)
async def begin(who: SignedIn, db: Db) -> Begun:
    """Begin the written part; the clock starts."""
    return await db.write(commands.begin_sitting, who.id, now=now())


@router.get("/sittings")
async def list_mine(who: SignedIn, db: Db) -> list[SittingView]:
    return await db.read(queries.sittings_of, who.id, now())


@router.get("/sittings/{sitting_id}")
async def show(who: SignedIn, db: Db, sitting_id: Id) -> SittingWithQuestions:
    return await db.read(queries.my_sitting_with_questions, who.id, sitting_id, now())


@router.put("/sittings/{sitting_id}/flags/{item_id}", status_code=204)
async def flag(who: SignedIn, db: Db, sitting_id: Id, item_id: Id, body: Flagging) -> None:
    await db.write(commands.flag_question, who.id, sitting_id, item_id, body.flagged, now=now())


@router.post("/sittings/{sitting_id}/break")
async def take_break(who: SignedIn, db: Db, sitting_id: Id) -> SittingView:
    await db.write(commands.take_break, who.id, sitting_id, now=now())
    return await db.read(queries.my_sitting, who.id, sitting_id, now())


@router.post("/sittings/{sitting_id}/break/end")
async def end_break(who: SignedIn, db: Db, sitting_id: Id) -> SittingView:
    await db.write(commands.end_break, who.id, sitting_id, now=now())
    return await db.read(queries.my_sitting, who.id, sitting_id, now())


@router.post("/sittings/{sitting_id}/continue")
async def continue_here(who: SignedIn, db: Db, sitting_id: Id) -> Begun:
    """Write in this window from now on."""
    window = await db.write(commands.continue_here, who.id, sitting_id, now=now())
    return Begun(id=sitting_id, window=window)


@router.post("/sittings/{sitting_id}/submit")
async def submit(who: SignedIn, db: Db, sitting_id: Id) -> SittingView:
    await db.write(commands.submit_sitting, who.id, sitting_id, now=now())
    return await db.read(queries.my_sitting, who.id, sitting_id, now())


@router.get("/open-sittings")
async def list_open(who: Administrator, db: Db) -> list[OpenSitting]:
    return await db.read(queries.open_sittings, now())


@router.get("/time")
async def show_time(who: SignedIn) -> Moment:
    return Moment(now=now())
