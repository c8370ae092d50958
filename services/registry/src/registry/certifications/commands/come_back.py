from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.certifications.commands.mark_certification import mark_certification
from registry.certifications.tables import Retirement
from shared.actor import Actor


def come_back(session: Session, actor: Actor, *, now: datetime) -> None:
    """Come back from retirement: from then on the entry says again what the dates say."""
    mark_certification(session, actor.id, "return", now=now)
    open_ones = sa.update(Retirement).where(
        col(Retirement.person_id) == actor.id, col(Retirement.returned_at).is_(None)
    )
    session.execute(open_ones.values(returned_at=now))
