from fastapi import Response

from exam.pnp import queries
from shared.identity import SignedIn
from shared.web import Db, page_router

router = page_router("accommodations")


@router.get("/accommodations/pnp.xml")
async def my_preferences(who: SignedIn, db: Db) -> Response:
    name = {"Content-Disposition": 'attachment; filename="what-i-need.xml"'}
    return Response(await db.read(queries.my_preferences, who.actor), media_type="application/xml", headers=name)
