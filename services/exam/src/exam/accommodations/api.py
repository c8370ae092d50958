from pydantic import BaseModel, ConfigDict, Field

from exam.accommodations.commands import decide_accommodation, request_accommodations
from exam.accommodations.queries import Mine, Waiting, my_accommodations, waiting_requests
from exam.accommodations.rules import KINDS
from exam.words import Line, Words
from shared.clock import now
from shared.identity import Administrator, SignedIn
from shared.web import Db, Id, api_router

router = api_router("accommodations")


class Asking(BaseModel):
    """All that the person wants, each time; what is not in the list ends. No reason is asked for."""

    model_config = ConfigDict(extra="forbid", strict=True)

    kinds: list[Line] = Field(max_length=len(KINDS))
    words: Words = ""
    name: Line | None = None


class Declining(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    reason: Words = Field(min_length=1)


@router.get("/accommodations")
async def show_mine(who: SignedIn, db: Db) -> Mine:
    return await db.read(my_accommodations, who.id)


@router.put("/accommodations")
async def ask(who: SignedIn, db: Db, body: Asking) -> Mine:
    await db.write(request_accommodations, who.id, set(body.kinds), body.words, now=now(), name=body.name)
    return await db.read(my_accommodations, who.id)


@router.get("/accommodation-requests")
async def list_waiting(who: Administrator, db: Db) -> list[Waiting]:
    return await db.read(waiting_requests)


@router.post("/accommodation-requests/{accommodation_id}/approve", status_code=204)
async def approve(who: Administrator, db: Db, accommodation_id: Id) -> None:
    await db.write(decide_accommodation, accommodation_id, who.id, True, "", now=now())


@router.post("/accommodation-requests/{accommodation_id}/decline", status_code=204)
async def decline(who: Administrator, db: Db, accommodation_id: Id, body: Declining) -> None:
    await db.write(decide_accommodation, accommodation_id, who.id, False, body.reason, now=now())
