from fastapi import Response

from exam.pnp import queries
from shared.identity import Administrator, SignedIn
from shared.web import Db, Id, api_router

router = api_router("accommodations")


@router.get("/accommodations/pnp", response_class=Response)
async def my_preferences(who: SignedIn, db: Db) -> Response:
    """What is set up for me, in Access for All PNP 3.0, for another examination to read."""
    return Response(await db.read(queries.my_preferences, who.actor), media_type="application/xml")


@router.get("/candidates/{person_id}/pnp", response_class=Response)
async def preferences_of(who: Administrator, db: Db, person_id: Id) -> Response:
    """What is set up for a candidate, in Access for All PNP 3.0."""
    return Response(await db.read(queries.preferences_of, person_id), media_type="application/xml")
