"""Whom it touches, as JSON."""

from typing import Annotated

from fastapi import Query

from registry.affected import queries
from registry.affected.inputs import LookFurther
from registry.affected.rules import Ground
from registry.affected.views import Affected
from shared import clock
from shared.identity import Administrator
from shared.web import Db, api_router

router = api_router("affected")


@router.get("/affected/{ground}")
async def look_for_affected(
    who: Administrator, db: Db, ground: Ground, what: Annotated[LookFurther, Query()]
) -> Affected:
    """A look, of which nobody is told. Others' books know more: cohorts and who led them, and who scored."""
    return await db.read(queries.look_for_affected, ground, what, after=what.after, now=clock.now())
