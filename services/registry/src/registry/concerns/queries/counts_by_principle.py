"""What is counted, and what is too old to keep."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from registry.concerns.rules import FEWEST, State
from registry.concerns.tables import Concern, ConcernPrinciple
from registry.deadlines.queries import concern_rules_on
from shared.days import day_of


def counts_by_principle(session: Session) -> dict[int, int]:
    """How many concerns were taken up on each principle: never a figure under ten, and no sum of which it is a rest."""
    counted = select(ConcernPrinciple.principle, func.count()).group_by(col(ConcernPrinciple.principle))
    return dict(session.exec(counted.having(func.count() >= FEWEST)).all())


def stale_drafts(session: Session, *, now: datetime) -> list[str]:
    """What nobody sent, and nobody came back to for so long."""
    kept = now - timedelta(days=concern_rules_on(session, day_of(now)).rules.stored_days)
    return list(session.exec(select(Concern.id).where(col(Concern.state) == State.DRAFT, col(Concern.kept_at) < kept)))
