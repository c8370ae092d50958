"""A person's own choice to be shown as retired, and to come back."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.certifications.commands.mark_certification import mark
from registry.certifications.tables import Retirement
from shared.ids import new_id


def retire(session: Session, person_id: str, now: datetime) -> None:
    """In force with the commit. Their years of continuing education are not touched."""
    mark(session, person_id, "retire", now)
    session.add(Retirement(id=new_id(), person_id=person_id, retired_at=now))


def come_back(session: Session, person_id: str, now: datetime) -> None:
    """From then on the entry says again what the dates say."""
    mark(session, person_id, "return", now)
    open_ones = sa.update(Retirement).where(
        col(Retirement.person_id) == person_id, col(Retirement.returned_at).is_(None)
    )
    session.execute(open_ones.values(returned_at=now))
