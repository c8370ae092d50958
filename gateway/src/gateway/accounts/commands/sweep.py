from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from gateway.accounts.tables import MailedLink, Registration


def sweep(session: Session, at: datetime) -> int:
    """Forget wishes and links that have ended: what is not needed is not kept."""
    ended = 0
    for table in (MailedLink, Registration):
        ended += session.execute(sa.delete(table).where(col(table.ends_at) < at)).rowcount  # type: ignore[attr-defined]
    return ended
