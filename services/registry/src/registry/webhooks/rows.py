from datetime import datetime

from sqlmodel import Session

from registry.employers.queries import refuse_unless_lead
from registry.webhooks.rules import AT_ONCE, Kind, NoWebhook
from registry.webhooks.tables import Webhook, WebhookDelivery
from shared.actor import Actor
from shared.ids import new_id
from shared.vault import Keyring

SECRET = "webhook secret"


def own_webhook(session: Session, actor: Actor, organization_id: str) -> Webhook:
    refuse_unless_lead(session, actor, organization_id)
    row = session.get(Webhook, organization_id)
    if row is None:
        raise NoWebhook
    return row


def queued(session: Session, organization_id: str, kind: Kind, change_id: str, *, now: datetime) -> str:
    row = WebhookDelivery(
        id=new_id(), organization_id=organization_id, kind=kind, change_id=change_id, written_at=now, due_at=AT_ONCE
    )
    session.add(row)
    return row.id


def sealed(keyring: Keyring, organization_id: str, secret: bytes, *, now: datetime) -> bytes:
    return keyring.seal(organization_id, SECRET, secret.hex(), now=now)
