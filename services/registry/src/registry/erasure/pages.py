"""Administrators write down who asked to be forgotten, see what would go, and in the end what went."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.erasure import commands, queries
from registry.erasure.inputs import AskForErasure
from registry.erasure_requests.rules import TIME_TO_SAY_NO
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import Db, Id, page_router

router = page_router("erasure")
HERE = "/registry/oversight/erasures"


@router.get("/oversight/erasures/new")
async def erasure_to_ask_for(request: Request, who: Administrator) -> HTMLResponse:
    return page(request, who, "erasure/new.html")


@router.post("/oversight/erasures/new")
async def ask_for_erasure(who: FreshAdmin, db: Db, keys: Keys, body: Form[AskForErasure]) -> RedirectResponse:
    request_id = await db.write(commands.ask_for_erasure, who.actor, keys, body, now=clock.now())
    return see_other(f"{HERE}/{request_id}", said=N_("Kept. Another administrator has to confirm it."))


@router.get("/oversight/erasures/{request_id}")
async def erasure_to_confirm(request: Request, who: Administrator, db: Db, keys: Keys, request_id: Id) -> HTMLResponse:
    seen = await db.read(queries.erasure_to_confirm, keys, request_id)
    return page(request, who, "erasure/confirm.html", seen=seen, days=TIME_TO_SAY_NO.days)
