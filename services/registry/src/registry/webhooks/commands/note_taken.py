from datetime import datetime

from sqlmodel import Session

from registry.webhooks.tables import Webhook, WebhookDelivery


def note_taken(session: Session, delivery_id: str, answer: int, *, now: datetime) -> None:
    """Note that a message was taken; the address is good."""
    row = session.get(WebhookDelivery, delivery_id)
    if row is None:
        return
    row.sent_at, row.due_at, row.answer = now, None, answer
    webhook = session.get(Webhook, row.organization_id)
    if webhook is not None:
        webhook.failing_since = None
