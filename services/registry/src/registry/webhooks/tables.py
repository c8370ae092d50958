from datetime import datetime

from sqlmodel import Field

from registry.base import Base
from registry.webhooks.rules import Kind
from shared.database import index_where, instant, state_of


class Webhook(Base, table=True):
    """Where an organization is sent messages. Its secrets are sealed; the one of before counts a little longer."""

    __tablename__ = "webhooks"

    organization_id: str = Field(primary_key=True)
    url: str
    secret: bytes
    old_secret: bytes | None = None
    old_until: datetime | None = instant(nullable=True)
    set_at: datetime = instant()
    failing_since: datetime | None = instant(nullable=True)
    disabled_at: datetime | None = instant(nullable=True)


class WebhookDelivery(Base, table=True):
    """A message that waits or went out. It names a change, and nobody."""

    __tablename__ = "webhook_deliveries"
    __table_args__ = (index_where("due_at IS NOT NULL", "ix_webhook_deliveries_due", "due_at"),)

    id: str = Field(primary_key=True)
    organization_id: str = Field(index=True)
    kind: Kind = state_of(Kind, name="kind")
    change_id: str = Field(index=True)
    """Of what it tells; empty where it is only tried."""
    written_at: datetime = instant(index=True)
    due_at: datetime | None = instant(nullable=True)
    """Empty once it was taken, or is not sent any more."""
    attempts: int = 0
    sent_at: datetime | None = instant(nullable=True)
    answer: int | None = None
    """The status that the last attempt was answered with."""
