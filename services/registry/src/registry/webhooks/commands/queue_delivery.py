from datetime import datetime

from sqlmodel import Session

from registry.webhooks.rows import queued
from registry.webhooks.rules import Kind
from registry.webhooks.tables import Webhook


def queue_delivery(session: Session, organization_id: str, change_id: str, *, now: datetime) -> None:
    """Let a message go out that something changed, where there is an address for it."""
    row = session.get(Webhook, organization_id)
    if row is not None and row.disabled_at is None:
        queued(session, organization_id, Kind.CHANGED, change_id, now=now)
