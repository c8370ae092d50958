"""Checking a list: row by row on the page, and as a table to save."""

from base64 import b64encode

from fastapi import Request
from fastapi.responses import HTMLResponse

from registry.checks.deps import CurrentLists
from registry.checks.inputs import CheckPairsPage
from registry.checks.table import table_of
from registry.employers import queries as employers
from registry.employers.rules import ROWS_A_DAY
from shared.identity import SignedIn
from shared.pages import Form, page
from shared.web import Db, Id, UnlistedDoor, page_router

router = page_router("checks", UnlistedDoor)
TEMPLATE = "checks/list.html"


@router.get("/employers/{organization_id}/check")
async def verified_organization_checking(request: Request, who: SignedIn, db: Db, organization_id: Id) -> HTMLResponse:
    mine = await db.read(employers.verified_organization, who.actor, organization_id)
    return page(request, who, TEMPLATE, organization_id=mine.id, checked=None, rows=ROWS_A_DAY)


@router.post("/employers/{organization_id}/check")
async def check_pairs(
    request: Request, who: SignedIn, lists: CurrentLists, organization_id: Id, body: Form[CheckPairsPage]
) -> HTMLResponse:
    """The table to save is in the page: what is about people is kept nowhere."""
    checked = await lists.check_pairs(who.actor, organization_id, body)
    table = b64encode(table_of(request, who.language, checked)).decode()
    model = {"organization_id": organization_id, "checked": checked, "table": table, "rows": ROWS_A_DAY}
    return page(request, who, TEMPLATE, **model)
