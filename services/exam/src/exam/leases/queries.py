"""What examiners have opened and not committed."""

from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from exam.leases.rules import LEASE, REMINDED_AFTER
from exam.leases.tables import Reminder
from exam.leases.views import InHand
from exam.panel.queries import members_by_id
from exam.scoring.queries import in_hand
from shared.paging import Page, page


def leases(session: Session, *, after: str = "") -> Page[InHand]:
    """The longest first; for administrators, who may free it."""
    held = in_hand().subquery()
    columns = select(held.c.task_id, held.c.code, held.c.examiner_id, held.c.opened_at)
    rows = page(session, columns, by=(held.c.opened_at, held.c.id), after=after)
    named = {id: one.name for id, one in members_by_id(session, [row[2] for row in rows.items]).items()}
    return rows.map(lambda row: _lease(*row, named))


def _lease(task_id: str, code: str, examiner_id: str, since: datetime, named: Mapping[str, str]) -> InHand:
    examiner = named.get(examiner_id, "")
    return InHand(task_id=task_id, code=code, examiner=examiner, since=since, until=since + LEASE)


def leases_to_remind(session: Session, *, now: datetime) -> list[str]:
    """Ratings that an examiner has had for long, and was not reminded of."""
    held = in_hand().subquery()
    known = sa.select(col(Reminder.rating_id))
    due = sa.select(held.c.id).where(held.c.opened_at <= now - REMINDED_AFTER, held.c.id.not_in(known))
    return list(session.scalars(due))


def leases_to_end(session: Session, *, now: datetime) -> list[str]:
    """Ratings that an examiner has had for too long; nothing is taken from anybody who was not told before."""
    held = in_hand().subquery()
    reminded = sa.select(col(Reminder.rating_id)).where(col(Reminder.reminded_at) <= now - (LEASE - REMINDED_AFTER))
    due = sa.select(held.c.id).where(held.c.opened_at <= now - LEASE, held.c.id.in_(reminded))
    return list(session.scalars(due))
