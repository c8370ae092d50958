from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.heads.tables import PublishedKey
from shared.signing import Signer


def publish_key(session: Session, purpose: str, key: Signer, *, now: datetime) -> None:
    """Publish the public half of a key, from its first signature on and for good. The one before signs no more."""
    if session.get(PublishedKey, key.id) is not None:
        return
    before = (col(PublishedKey.purpose) == purpose, col(PublishedKey.until).is_(None))
    session.execute(sa.update(PublishedKey).where(*before).values(until=now))
    session.add(PublishedKey(id=key.id, purpose=purpose, public=key.public, since=now))
