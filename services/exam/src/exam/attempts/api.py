from exam.attempts.commands import record_conversation
from exam.attempts.queries import Awaited, Standing, awaited_conversations, standing_on
from shared.clock import now
from shared.days import day_of
from shared.identity import Administrator, SignedIn
from shared.web import Db, Id, api_router

router = api_router("attempts")


@router.get("/standing")
async def show_my_standing(who: SignedIn, db: Db) -> Standing:
    """Which parts I have passed and still stand."""
    return await db.read(standing_on, who.id, day_of(now()))


@router.get("/conversations")
async def list_awaited_conversations(who: Administrator, db: Db) -> list[Awaited]:
    return await db.read(awaited_conversations, day_of(now()))


@router.post("/conversations/{person_id}", status_code=204)
async def record(who: Administrator, db: Db, person_id: Id) -> None:
    await db.write(record_conversation, person_id, who.id, now=now())
