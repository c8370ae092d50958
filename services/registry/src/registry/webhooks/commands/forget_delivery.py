from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.webhooks.tables import WebhookDelivery


def forget_delivery(session: Session, delivery_id: str, *, now: datetime) -> None:
    """Forget a message whose time is over."""
    session.execute(sa.delete(WebhookDelivery).where(col(WebhookDelivery.id) == delivery_id))
