from exam.groups import commands, queries
from exam.groups.inputs import SayGroups
from shared import clock
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("groups")


@router.get("/groups/mine")
async def my_groups(who: SignedIn, db: Db) -> SayGroups:
    """What you said of yourself; nobody else can read it."""
    return await db.read(queries.my_groups, who.actor)


@router.put("/groups/mine")
async def say_groups(who: SignedIn, db: Db, body: SayGroups) -> SayGroups:
    """Say what you like of yourself. What is left out is taken away."""
    await db.write(commands.say_groups, who.actor, body, now=clock.now())
    return await db.read(queries.my_groups, who.actor)
