from collections.abc import Collection

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.webhooks.tables import WebhookDelivery


def drop_deliveries(session: Session, changes: Collection[str]) -> None:
    """Let nothing go out any more about these changes, and forget what did."""
    session.execute(sa.delete(WebhookDelivery).where(col(WebhookDelivery.change_id).in_(changes)))
