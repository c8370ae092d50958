"""What examiners have opened and not committed."""

from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from exam.assignments.queries import shares
from exam.assignments.rules import Share
from exam.leases.rules import LEASE, REMINDED_AFTER
from exam.leases.tables import Reminder
from exam.leases.views import InHand, Load
from exam.panel.queries import confirmed_members, members_by_id
from exam.ratings.queries import in_hand
from shared.paging import Page, page

_HELD = in_hand().subquery()
_REMINDED = sa.select(col(Reminder.claim_id))
_TO_REMIND = sa.select(_HELD.c.id).where(_HELD.c.opened_at <= sa.bindparam("opened"), _HELD.c.id.not_in(_REMINDED))
_TO_END = sa.select(_HELD.c.id).where(
    _HELD.c.opened_at <= sa.bindparam("opened"),
    _HELD.c.id.in_(_REMINDED.where(col(Reminder.reminded_at) <= sa.bindparam("reminded"))),
)
"""Asked every second."""


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


def loads(session: Session, *, now: datetime) -> tuple[Load, ...]:
    """How much each examiner has, by name; for administrators."""
    found = shares(session, now=now)
    return tuple(_load(member.name, found.get(id, Share())) for id, member in confirmed_members(session).items())


def _load(name: str, share: Share) -> Load:
    return Load(name=name, in_hand=share.in_hand, owed=len(share.asked), offered=len(share.offered))


def leases_to_remind(session: Session, *, now: datetime) -> list[str]:
    """Claims that an examiner has had for long, and was not reminded of."""
    return list(session.scalars(_TO_REMIND, {"opened": now - REMINDED_AFTER}))


def leases_to_end(session: Session, *, now: datetime) -> list[str]:
    """Claims that an examiner has had for too long; nothing is taken from anybody who was not told before."""
    since = {"opened": now - LEASE, "reminded": now - (LEASE - REMINDED_AFTER)}
    return list(session.scalars(_TO_END, since))
