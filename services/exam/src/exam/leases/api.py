from typing import Annotated

from fastapi import Depends

from exam.leases import commands, queries
from exam.leases.views import InHand, Load
from shared import clock
from shared.identity import Administrator, Identity, Policy
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("leases")
MayFree = Annotated[Identity, Depends(Policy("examiner", "administrator"))]


@router.get("/leases")
async def leases(who: Administrator, db: Db, after: After = "") -> Page[InHand]:
    """What examiners have opened and not committed."""
    return await db.read(queries.leases, after=after)


@router.get("/loads")
async def loads(who: Administrator, db: Db) -> tuple[Load, ...]:
    """How much each examiner has in hand, owes, and is offered first."""
    return await db.read(queries.loads, now=clock.now())


@router.post("/scoring-tasks/{task_id}/put-back", status_code=204)
async def put_back(who: MayFree, db: Db, task_id: Id) -> None:
    """One's own; as an administrator, what somebody else has in hand."""
    await db.write(commands.put_back, who.actor, task_id, now=clock.now())
