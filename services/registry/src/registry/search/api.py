"""Public search by name."""

from typing import Annotated

from fastapi import Query, Response

from registry.search.queries import Found, registrants_named
from registry.verification.fresh import never_kept
from shared.clock import now
from shared.identity import Anyone
from shared.web import Db, api_router

router = api_router("search")


@router.get("/registrants")
async def search_registrants(
    who: Anyone,
    db: Db,
    response: Response,
    name: Annotated[str, Query(min_length=2, max_length=100)],
    page: Annotated[int, Query(ge=1, le=1000)] = 1,
) -> Found:
    """People who chose to be listed by name, by the beginnings of the words of their names."""
    never_kept(response)
    found = await db.read(registrants_named, name, now(), page)
    return found.said_in(who.language)
