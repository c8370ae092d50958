from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session

from exam.assignments.queries.waiting import waiting
from exam.assignments.rules import Share, share_out
from exam.ratings.queries import in_hand
from shared.actor import Actor


def shares(session: Session, *, now: datetime) -> Mapping[str, Share]:
    """By examiner, what they have and what they are offered first. Worked out each time, and kept nowhere."""
    held = in_hand().subquery().c
    counted = sa.select(held.examiner_id, sa.func.count()).group_by(held.examiner_id)
    return share_out(waiting(session, now=now), {row[0]: row[1] for row in session.execute(counted)})


def offered_first(session: Session, actor: Actor, *, now: datetime) -> tuple[str, ...]:
    """The ids of what comes first in my list."""
    return shares(session, now=now).get(actor.id, Share()).first
