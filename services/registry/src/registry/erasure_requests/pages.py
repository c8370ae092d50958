"""Administrators: who asked to be forgotten, and the second word. For the person: what was asked, and stopping it."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.erasure_requests import commands, queries
from registry.erasure_requests.inputs import DeclineErasure
from registry.erasure_requests.rules import TIME_TO_SAY_NO
from shared import clock
from shared.identity import Administrator, FreshAdmin, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import After, Db, Id, page_router

router = page_router("erasure_requests")
MINE, HERE = "/registry/erasure", "/registry/oversight/erasures"


@router.get("/oversight/erasures")
async def erasures(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    asked = await db.read(queries.erasures, after=after)
    return page(request, who, "erasure_requests/erasures.html", asked=asked, after=after)


@router.post("/oversight/erasures/{request_id}/confirm")
async def confirm_erasure(who: FreshAdmin, db: Db, request_id: Id) -> RedirectResponse:
    await db.write(commands.confirm_erasure, who.actor, request_id, now=clock.now())
    return see_other(f"{HERE}/{request_id}", said=N_("Confirmed. This page says when it begins, and how far it is."))


@router.post("/oversight/erasures/{request_id}/decline")
async def decline_erasure(
    who: Administrator, db: Db, keys: Keys, request_id: Id, body: Form[DeclineErasure]
) -> RedirectResponse:
    await db.write(commands.decline_erasure, who.actor, keys, request_id, body, now=clock.now())
    return see_other(HERE, said=N_("Nothing is deleted. The person hears it, with your reason."))


@router.get("/erasure")
async def my_erasure(request: Request, who: SignedIn, db: Db, keys: Keys) -> HTMLResponse:
    mine = await db.read(queries.my_erasure, who.actor, keys)
    return page(request, who, "erasure_requests/mine.html", mine=mine, days=TIME_TO_SAY_NO.days)


@router.post("/erasure/stop")
async def stop_erasure(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(commands.stop_erasure, who.actor, now=clock.now())
    return see_other(MINE, said=N_("Stopped. Nothing of you is deleted."))
