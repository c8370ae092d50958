"""Where an organization is sent messages: given, tried, ended; secrets are shown once."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.webhooks import commands, queries
from registry.webhooks.inputs import SetWebhook
from registry.webhooks.rules import GIVEN_UP_AFTER
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import Db, Id, page_router

router = page_router("webhooks")
TEMPLATE = "webhooks/webhook.html"


@router.get("/employers/{organization_id}/webhook")
async def my_webhook(request: Request, who: SignedIn, db: Db, organization_id: Id) -> HTMLResponse:
    mine = await db.read(queries.my_webhook, who.actor, organization_id)
    return page(request, who, TEMPLATE, mine=mine, made=None, days=GIVEN_UP_AFTER.days)


@router.post("/employers/{organization_id}/webhook")
async def set_webhook(
    request: Request, who: SignedIn, db: Db, keys: Keys, organization_id: Id, body: Form[SetWebhook]
) -> HTMLResponse:
    made = await db.write(commands.set_webhook, who.actor, keys, organization_id, body, now=clock.real_now())
    mine = await db.read(queries.my_webhook, who.actor, organization_id)
    return page(request, who, TEMPLATE, mine=mine, made=made, days=GIVEN_UP_AFTER.days)


@router.post("/employers/{organization_id}/webhook/secret")
async def rotate_secret(request: Request, who: SignedIn, db: Db, keys: Keys, organization_id: Id) -> HTMLResponse:
    made = await db.write(commands.rotate_secret, who.actor, keys, organization_id, now=clock.real_now())
    mine = await db.read(queries.my_webhook, who.actor, organization_id)
    return page(request, who, TEMPLATE, mine=mine, made=made, days=GIVEN_UP_AFTER.days)


@router.post("/employers/{organization_id}/webhook/try")
async def try_webhook(who: SignedIn, db: Db, organization_id: Id) -> RedirectResponse:
    await db.write(commands.try_webhook, who.actor, organization_id, now=clock.now())
    return see_other(f"/registry/employers/{organization_id}/webhook", said=N_("A message goes out within a moment."))


@router.post("/employers/{organization_id}/webhook/end")
async def end_webhook(who: SignedIn, db: Db, organization_id: Id) -> RedirectResponse:
    await db.write(commands.end_webhook, who.actor, organization_id)
    return see_other(f"/registry/employers/{organization_id}/webhook", said=N_("Nothing more is sent."))
