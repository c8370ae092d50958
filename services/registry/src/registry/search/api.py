"""Public search by name."""

from typing import Annotated

from fastapi import Query

from registry.search import queries
from registry.search.views import Found
from shared import clock
from shared.identity import Anyone
from shared.web import Db, UnlistedDoor, api_router

router = api_router("search", UnlistedDoor)


@router.get("/registrants")
async def registrants_named(
    who: Anyone,
    db: Db,
    name: Annotated[str, Query(min_length=1, max_length=200)],
    page: Annotated[int, Query(ge=1, le=1000)] = 1,
) -> Found:
    """People who chose to be listed by name, by the beginnings of the words of their names."""
    found = await db.read(queries.registrants_named, name, page, now=clock.now())
    return found.said_in(who.language)
