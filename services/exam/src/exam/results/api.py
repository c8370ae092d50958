from fastapi import Depends
from pydantic import BaseModel, ConfigDict, Field

from exam.results import commands, queries
from exam.results.models import Release, ReleaseWithRecords, ResultView
from exam.sittings.api import no_store
from exam.words import Words
from shared.clock import now
from shared.identity import Administrator, SignedIn
from shared.web import Db, Id, api_router

router = api_router("results")
router.dependencies.append(Depends(no_store))


class Withdrawing(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    reason: Words = Field(min_length=1)


class Standing(BaseModel, frozen=True):
    """`state` after this word; the second word of another administrator completes it."""

    state: str


@router.get("/results")
async def list_mine(who: SignedIn, db: Db) -> list[ResultView]:
    return await db.read(queries.my_results, who.id)


@router.get("/results/{result_id}")
async def show_mine(who: SignedIn, db: Db, result_id: Id) -> ResultView:
    return await db.read(queries.my_result, who.id, result_id)


@router.get("/releases")
async def list_releases(who: Administrator, db: Db) -> list[Release]:
    """Results that wait for the word of an administrator."""
    return await db.read(queries.releases, who.id)


@router.get("/releases/{result_id}")
async def show_release(who: Administrator, db: Db, result_id: Id) -> ReleaseWithRecords:
    return await db.read(queries.release, result_id, who.id)


@router.post("/results/{result_id}/release")
async def release(who: Administrator, db: Db, result_id: Id) -> Standing:
    """Give the first or the second word; two different administrators."""
    return Standing(state=await db.write(commands.release_result, result_id, who.id, now=now()))


@router.post("/results/{result_id}/withdraw")
async def withdraw(who: Administrator, db: Db, result_id: Id, body: Withdrawing) -> Standing:
    return Standing(state=await db.write(commands.withdraw_result, result_id, who.id, body.reason, now=now()))


@router.post("/results/{result_id}/draft-again", status_code=204)
async def draft_again(who: Administrator, db: Db, result_id: Id) -> None:
    await db.write(commands.draft_again, result_id)
