from datetime import datetime

from sqlmodel import Session

from registry.webhooks.rows import own_webhook, sealed
from registry.webhooks.rules import OLD_SECRET_FOR
from shared.actor import Actor
from shared.vault import Keyring
from shared.webhooks import new_secret, secret_as_written


def rotate_secret(session: Session, actor: Actor, keyring: Keyring, organization_id: str, *, now: datetime) -> str:
    """Make a new secret, and return it this once; for a while messages are signed with both."""
    row = own_webhook(session, actor, organization_id)
    secret = new_secret()
    row.old_secret, row.old_until = row.secret, now + OLD_SECRET_FOR
    row.secret = sealed(keyring, organization_id, secret, now=now)
    return secret_as_written(secret)
