from exam.attempts import commands, queries
from exam.attempts.views import AwaitedConversation, PassedParts
from shared import clock
from shared.identity import Administrator, SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("attempts")


@router.get("/standing")
async def my_passed_parts(who: SignedIn, db: Db) -> PassedParts:
    """Which parts I have passed and still stand."""
    return await db.read(queries.my_passed_parts, who.actor, now=clock.now())


@router.get("/conversations")
async def awaited_conversations(who: Administrator, db: Db, after: After = "") -> Page[AwaitedConversation]:
    return await db.read(queries.awaited_conversations, after=after, now=clock.now())


@router.post("/conversations/{person_id}", status_code=204)
async def record_conversation(who: Administrator, db: Db, person_id: Id) -> None:
    await db.write(commands.record_conversation, who.actor, person_id, now=clock.now())
