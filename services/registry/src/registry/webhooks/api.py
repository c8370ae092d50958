"""Where an organization is sent messages, as JSON."""

from registry.webhooks import commands, queries
from registry.webhooks.inputs import SetWebhook
from registry.webhooks.views import MyWebhook, NewSecret
from shared import clock
from shared.identity import SignedIn
from shared.vault.deps import Keys
from shared.web import Db, Id, NewId, api_router

router = api_router("webhooks")


@router.get("/employers/{organization_id}/webhook")
async def my_webhook(who: SignedIn, db: Db, organization_id: Id) -> MyWebhook:
    """Where messages go, and the newest of them."""
    return await db.read(queries.my_webhook, who.actor, organization_id)


@router.post("/employers/{organization_id}/webhook", status_code=201)
async def set_webhook(who: SignedIn, db: Db, keys: Keys, organization_id: Id, body: SetWebhook) -> NewSecret:
    """The secret with which messages are signed (Standard Webhooks) is told this once."""
    now = clock.real_now()
    return NewSecret(secret=await db.write(commands.set_webhook, who.actor, keys, organization_id, body, now=now))


@router.delete("/employers/{organization_id}/webhook", status_code=204)
async def end_webhook(who: SignedIn, db: Db, organization_id: Id) -> None:
    """Nothing more is sent."""
    await db.write(commands.end_webhook, who.actor, organization_id)


@router.post("/employers/{organization_id}/webhook/secret", status_code=201)
async def rotate_secret(who: SignedIn, db: Db, keys: Keys, organization_id: Id) -> NewSecret:
    """A new secret; the one of before counts a day longer."""
    now = clock.real_now()
    return NewSecret(secret=await db.write(commands.rotate_secret, who.actor, keys, organization_id, now=now))


@router.post("/employers/{organization_id}/webhook/try", status_code=201)
async def try_webhook(who: SignedIn, db: Db, organization_id: Id) -> NewId:
    """A message that tells of nothing goes out within a moment."""
    return NewId(id=await db.write(commands.try_webhook, who.actor, organization_id, now=clock.now()))
