"""The page of one's own name, and where administrators confirm the names of others."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.name_requests import commands, queries
from registry.name_requests.inputs import AskForName, DeclineName
from shared import clock
from shared.identity import Administrator, FreshAdmin, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import After, Db, Id, page_router

router = page_router("name_requests")
MINE, QUEUE = "/registry/name", "/registry/oversight/names"


@router.get("/name")
async def my_name(request: Request, who: SignedIn, db: Db, keys: Keys) -> HTMLResponse:
    mine = await db.read(queries.my_name, who.actor, keys)
    return page(request, who, "name_requests/mine.html", mine=mine)


@router.post("/name")
async def ask_for_name(who: SignedIn, db: Db, keys: Keys, body: Form[AskForName]) -> RedirectResponse:
    await db.write(commands.ask_for_name, who.actor, keys, body, now=clock.now())
    return see_other(MINE, said=N_("We have your request. Another person looks at it, and you hear from us."))


@router.post("/name/withdraw")
async def withdraw_name_request(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(commands.withdraw_name_request, who.actor, now=clock.now())
    return see_other(MINE, said=N_("Your request is taken back. Your confirmed name stands."))


@router.get("/oversight/names")
async def names_waiting(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    waiting = await db.read(queries.names_waiting, after=after)
    return page(request, who, "name_requests/waiting.html", waiting=waiting, after=after)


@router.get("/oversight/names/{request_id}")
async def name_to_confirm(request: Request, who: Administrator, db: Db, keys: Keys, request_id: Id) -> HTMLResponse:
    asked = await db.read(queries.name_to_confirm, keys, request_id)
    return page(request, who, "name_requests/confirm.html", asked=asked)


@router.post("/oversight/names/{request_id}")
async def decline_name(
    who: Administrator, db: Db, keys: Keys, request_id: Id, body: Form[DeclineName]
) -> RedirectResponse:
    await db.write(commands.decline_name, who.actor, keys, request_id, body, now=clock.now())
    return see_other(QUEUE, said=N_("The person hears it, with your reason."))


@router.post("/oversight/names/{request_id}/confirm")
async def confirm_name(who: FreshAdmin, db: Db, keys: Keys, request_id: Id) -> RedirectResponse:
    await db.write(commands.confirm_name, who.actor, keys, request_id, now=clock.now())
    return see_other(QUEUE, said=N_("The name is confirmed and in force."))
