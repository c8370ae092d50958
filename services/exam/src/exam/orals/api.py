from datetime import UTC, datetime
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from exam.orals import commands, queries
from exam.orals.models import OralPage, RequestView, Upcoming
from exam.words import Line, Words
from shared.clock import now
from shared.identity import Administrator, SignedIn
from shared.web import Db, Id, api_router

router = api_router("oral part")
Appointment = Annotated[AwareDatetime, Field(ge=datetime(2000, 1, 1, tzinfo=UTC), le=datetime(2200, 1, 1, tzinfo=UTC))]


class Made(BaseModel, frozen=True):
    id: str


class Offering(BaseModel):
    """`request_id`: the request of one person that this time answers."""

    model_config = ConfigDict(extra="forbid")

    starts_at: Appointment
    place: Line
    first_examiner: Line
    second_examiner: Line
    request_id: Line | None = None


class TakingTime(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Line | None = None


class Asking(BaseModel):
    model_config = ConfigDict(extra="forbid")

    words: Words = Field(min_length=1)
    name: Line | None = None


@router.get("/oral")
async def show_mine(who: SignedIn, db: Db) -> OralPage:
    """My appointment, and the times I can choose."""
    return await db.read(queries.oral_page, who.id, now())


@router.post("/oral-slots", status_code=201)
async def offer(who: Administrator, db: Db, body: Offering) -> Made:
    made = await db.write(
        commands.offer_slot,
        who.id,
        body.starts_at,
        body.place,
        body.first_examiner,
        body.second_examiner,
        now=now(),
        request_id=body.request_id,
    )
    return Made(id=made)


@router.get("/oral-slots")
async def list_slots(who: Administrator, db: Db) -> list[Upcoming]:
    return await db.read(queries.upcoming, now())


@router.post("/oral-slots/{slot_id}/withdraw", status_code=204)
async def withdraw(who: Administrator, db: Db, slot_id: Id) -> None:
    await db.write(commands.withdraw_slot, slot_id, now=now())


@router.post("/oral-slots/{slot_id}/book", status_code=201)
async def book(who: SignedIn, db: Db, slot_id: Id, body: TakingTime) -> Made:
    return Made(id=await db.write(commands.book_slot, who.id, slot_id, now=now(), name=body.name))


@router.post("/oral/cancel", status_code=204)
async def cancel(who: SignedIn, db: Db) -> None:
    """Give the time back; it counts for nothing."""
    await db.write(commands.cancel_booking, who.id, now=now())


@router.put("/declined-examiners/{examiner_id}", status_code=204)
async def decline(who: SignedIn, db: Db, examiner_id: Id) -> None:
    """Rather not meet this examiner; no reason is asked for."""
    await db.write(commands.decline_examiner, who.id, examiner_id, now=now())


@router.delete("/declined-examiners/{examiner_id}", status_code=204)
async def take_back_decline(who: SignedIn, db: Db, examiner_id: Id) -> None:
    await db.write(commands.take_back_decline, who.id, examiner_id)


@router.post("/oral-requests", status_code=201)
async def ask(who: SignedIn, db: Db, body: Asking) -> Made:
    return Made(id=await db.write(commands.ask_for_time, who.id, body.words, now=now(), name=body.name))


@router.get("/oral-requests")
async def list_requests(who: Administrator, db: Db) -> list[RequestView]:
    return await db.read(queries.waiting_requests)
