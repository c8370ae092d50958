from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.employers.queries import leaders_to_tell
from registry.webhooks.rules import is_given_up
from registry.webhooks.tables import Webhook, WebhookDelivery
from shared.notices import tell


def note_not_taken(
    session: Session, delivery_id: str, answer: int | None, *, gone: bool = False, now: datetime
) -> bool:
    """Note that a message was not taken. True: the address is given up, and those who lead the organization hear it."""
    row = session.get(WebhookDelivery, delivery_id)
    webhook = session.get(Webhook, row.organization_id) if row else None
    if row is None or webhook is None or webhook.disabled_at is not None:
        return False
    row.answer = answer
    webhook.failing_since = webhook.failing_since or now
    if not gone and not is_given_up(webhook.failing_since, now=now):
        return False
    webhook.disabled_at = now
    waiting = sa.update(WebhookDelivery).where(col(WebhookDelivery.organization_id) == row.organization_id)
    session.execute(waiting.values(due_at=None))
    for person_id in leaders_to_tell(session, row.organization_id):
        tell(session, person_id, "right-ended", f"/registry/employers/{row.organization_id}/webhook", now=now)
    return True
