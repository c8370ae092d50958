from datetime import datetime

from sqlmodel import Session

from registry.employers.queries import refuse_unless_lead
from registry.settings import settings
from registry.webhooks.inputs import SetWebhook
from registry.webhooks.rows import sealed
from registry.webhooks.rules import NotAnAddress
from registry.webhooks.tables import Webhook
from shared.actor import Actor
from shared.vault import Keyring
from shared.webhooks import NotPublic, new_secret, refuse_unless_allowed, secret_as_written


def set_webhook(
    session: Session, actor: Actor, keyring: Keyring, organization_id: str, what: SetWebhook, *, now: datetime
) -> str:
    """Let messages go to this address from now on, with a secret of its own. The secret, this once."""
    refuse_unless_lead(session, actor, organization_id)
    try:
        refuse_unless_allowed(what.address, settings().webhook_hosts)
    except (ValueError, NotPublic):
        raise NotAnAddress("address") from None
    secret = new_secret()
    row = session.get(Webhook, organization_id) or Webhook(
        organization_id=organization_id, url="", secret=b"", set_at=now
    )
    row.url, row.set_at, row.secret = what.address, now, sealed(keyring, organization_id, secret, now=now)
    row.old_secret = row.old_until = row.failing_since = row.disabled_at = None
    session.add(row)
    return secret_as_written(secret)
