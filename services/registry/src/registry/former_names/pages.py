"""Somebody has a paper in hand whose name is not the one that the registry shows."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from registry.former_names import queries
from registry.former_names.inputs import CompareName
from shared.identity import Anyone
from shared.pages import Form, page
from shared.vault.deps import Keys
from shared.web import Db, UnlistedDoor, page_router

router = page_router("former_names", UnlistedDoor)


@router.get("/compare")
async def the_comparison(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "former_names/compare.html", compared=None, what=None)


@router.post("/compare")
async def compare_name(request: Request, who: Anyone, db: Db, keys: Keys, body: Form[CompareName]) -> HTMLResponse:
    compared = await db.read(queries.compare_name, keys, body)
    return page(request, who, "former_names/compare.html", compared=compared, what=body)
