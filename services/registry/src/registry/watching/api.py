"""Who watches whom, as JSON."""

from registry.checks.inputs import CheckPairs
from registry.watching import commands, queries
from registry.watching.deps import CurrentAsking
from registry.watching.inputs import AskToWatch
from registry.watching.rules import Answer
from registry.watching.views import AskedMany, MyWatch, Watched
from shared import clock
from shared.identity import SignedIn
from shared.web import After, Db, Id, NewId, UnlistedDoor, api_router

router = api_router("watching", UnlistedDoor)


@router.get("/watching")
async def my_watches(who: SignedIn, db: Db) -> list[MyWatch]:
    """Who wants to be told of my entry, and what they were told."""
    return [one.said_in(who.language) for one in await db.read(queries.my_watches, who.actor)]


@router.post("/watching/{watch_id}/{consent}", status_code=204)
async def answer_watch(who: SignedIn, db: Db, watch_id: Id, consent: Answer) -> None:
    """In force when this answers, also for what still waits to be told."""
    await db.write(commands.answer_watch, who.actor, watch_id, consent, now=clock.now())


@router.get("/employers/{organization_id}/watching")
async def watched(who: SignedIn, db: Db, organization_id: Id, after: After = "") -> Watched:
    """Whom the organization asked, and how those entries stand who said yes."""
    found = await db.read(queries.watched, who.actor, organization_id, after=after, now=clock.now())
    return found.said_in(who.language)


@router.post("/employers/{organization_id}/watching", status_code=201)
async def ask_to_watch(who: SignedIn, asking: CurrentAsking, organization_id: Id, body: AskToWatch) -> NewId:
    """The person is asked; nothing is told before they say yes."""
    return NewId(id=await asking.ask_to_watch(who.actor, organization_id, body))


@router.post("/employers/{organization_id}/watching/many")
async def ask_to_watch_many(who: SignedIn, asking: CurrentAsking, organization_id: Id, body: CheckPairs) -> AskedMany:
    """Row by row; each row counts for the day as a checked one does."""
    return await asking.ask_to_watch_many(who.actor, organization_id, body)


@router.delete("/employers/{organization_id}/watching/{watch_id}", status_code=204)
async def end_watch(who: SignedIn, db: Db, organization_id: Id, watch_id: Id) -> None:
    await db.write(commands.end_watch, who.actor, organization_id, watch_id, now=clock.now())
