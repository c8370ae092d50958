from datetime import datetime

from sqlmodel import Session

from registry.webhooks.rules import next_attempt
from registry.webhooks.tables import WebhookDelivery


def claim_delivery(session: Session, delivery_id: str, *, now: datetime) -> bool:
    """Claim a message for sending; unless it is noted as taken, it comes due again. False: somebody else has it."""
    row = session.get(WebhookDelivery, delivery_id)
    if row is None or row.due_at is None or row.due_at > now:
        return False
    row.attempts += 1
    row.due_at = next_attempt(row.attempts, now=now)
    return True
