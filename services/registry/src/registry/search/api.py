"""Public search by name."""

from typing import Annotated

from fastapi import Query

from registry.search.deps import CurrentSearch
from registry.search.inputs import LookFor
from registry.search.views import Found
from shared.identity import Anyone
from shared.web import UnlistedDoor, api_router

router = api_router("search", UnlistedDoor)


@router.get("/registrants")
async def registrants_named(who: Anyone, search: CurrentSearch, what: Annotated[LookFor, Query()]) -> Found:
    """People who chose to be listed by name, by the words of their names or how those begin."""
    found = await search.registrants_named(what)
    return found.said_in(who.language)
