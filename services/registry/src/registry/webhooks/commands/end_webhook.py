import sqlalchemy as sa
from sqlmodel import Session, col

from registry.webhooks.rows import own_webhook
from registry.webhooks.tables import WebhookDelivery
from shared.actor import Actor


def end_webhook(session: Session, actor: Actor, organization_id: str) -> None:
    """Send nothing more; what waits is forgotten, and so are the secrets."""
    session.delete(own_webhook(session, actor, organization_id))
    theirs = col(WebhookDelivery.organization_id) == organization_id
    session.execute(sa.delete(WebhookDelivery).where(theirs))
