"""What is due to be sent, and what an organization sees of it. What is due is so in real time."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, select

from registry.employers.queries import verified_organization, verified_organizations
from registry.webhooks.rules import KEPT_FOR
from registry.webhooks.tables import Webhook, WebhookDelivery
from registry.webhooks.views import DeliveryView, Due, MyWebhook
from shared.actor import Actor

SHOWN = 20
"""So many of the newest messages are shown."""
_DUE: Any = (
    select(WebhookDelivery, Webhook)
    .join(Webhook, col(Webhook.organization_id) == col(WebhookDelivery.organization_id))
    .where(col(Webhook.disabled_at).is_(None), col(Webhook.organization_id).in_(verified_organizations()))
)


def my_webhook(session: Session, actor: Actor, organization_id: str) -> MyWebhook:
    organization = verified_organization(session, actor, organization_id)
    row = session.get(Webhook, organization_id)
    if row is None:
        return MyWebhook(organization=organization)
    sent = select(WebhookDelivery).where(WebhookDelivery.organization_id == organization_id)
    newest = sent.order_by(col(WebhookDelivery.written_at).desc(), col(WebhookDelivery.id)).limit(SHOWN)  # those alone
    return MyWebhook(
        organization=organization,
        url=row.url,
        set_at=row.set_at,
        failing_since=row.failing_since,
        disabled_at=row.disabled_at,
        old_until=row.old_until,
        deliveries=tuple(DeliveryView.model_validate(one, from_attributes=True) for one in session.exec(newest)),
    )


def due_delivery(session: Session, *, busy: Collection[str] = (), now: datetime) -> Due | None:
    """The message that waits longest, of an organization that has none under way."""
    waiting = _DUE.where(col(WebhookDelivery.due_at) <= now, col(Webhook.organization_id).not_in(list(busy)))
    found = session.exec(waiting.order_by(col(WebhookDelivery.due_at), col(WebhookDelivery.id)).limit(1)).first()
    if found is None:
        return None
    row, webhook = found
    old = webhook.old_secret if webhook.old_until is not None and webhook.old_until > now else None
    return Due(
        id=row.id,
        organization_id=row.organization_id,
        url=webhook.url,
        kind=row.kind,
        change_id=row.change_id,
        written_at=row.written_at,
        sealed=tuple(filter(None, (webhook.secret, old))),
    )


def old_deliveries(session: Session, *, now: datetime) -> list[str]:
    """Messages to forget, sent or not."""
    return list(session.exec(select(WebhookDelivery.id).where(WebhookDelivery.written_at < now - KEPT_FOR)))


def webhook_measures(session: Session, *, now: datetime) -> dict[str, float]:
    """How many messages wait, and how many addresses were given up."""
    waiting = select(func.count()).where(col(WebhookDelivery.due_at).is_not(None))
    given_up = select(func.count()).where(col(Webhook.disabled_at).is_not(None))
    return {"webhooks_waiting": session.exec(waiting).one(), "webhooks_given_up": session.exec(given_up).one()}
