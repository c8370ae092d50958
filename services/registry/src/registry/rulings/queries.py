from datetime import datetime

from sqlmodel import Session, col, select

from registry.rulings.rows import ABOUT, APPEAL, CONDITION, REASONS
from registry.rulings.rules import State
from registry.rulings.tables import Ruling
from registry.rulings.views import RulingView
from shared.actor import Actor
from shared.approvals import open_approvals
from shared.vault import Keyring

TOLD_TO_THE_PERSON = (State.DECIDED, State.APPEALED, State.REPLACED, State.IN_FORCE)


def rulings_of(session: Session, actor: Actor, keyring: Keyring, concern_id: str) -> tuple[RulingView, ...]:
    """What was proposed and decided, the oldest first; for those who work on it."""
    found = select(Ruling).where(Ruling.concern_id == concern_id, col(Ruling.state) != State.DROPPED)
    waiting = open_approvals(session, ABOUT, [concern_id]).get(concern_id)
    mine = waiting.id if waiting and waiting.first_by == actor.id else ""
    rows = session.exec(found.order_by(col(Ruling.proposed_at), col(Ruling.id)))
    return tuple(_view(keyring, row, mine=row.id == mine) for row in rows)


def my_rulings(session: Session, actor: Actor, keyring: Keyring, concern_id: str) -> tuple[RulingView, ...]:
    """What was decided about oneself."""
    decided = select(Ruling).where(
        Ruling.concern_id == concern_id,
        Ruling.person_id == actor.id,
        col(Ruling.state).in_(TOLD_TO_THE_PERSON),
    )
    return tuple(_view(keyring, row) for row in session.exec(decided.order_by(col(Ruling.decided_at))))


def rulings_to_enforce(session: Session, *, now: datetime) -> list[str]:
    """What was decided, and nobody has gone to others with in time."""
    due = select(Ruling.id).where(col(Ruling.state) == State.DECIDED, col(Ruling.appeal_until) <= now)
    return list(session.exec(due))


def whose_ruling(session: Session, ruling_id: str) -> str | None:
    return session.exec(select(Ruling.person_id).where(Ruling.id == ruling_id)).one_or_none()


def _view(keyring: Keyring, row: Ruling, *, mine: bool = False) -> RulingView:
    return RulingView(
        id=row.id,
        stage=row.stage,
        outcome=row.outcome,
        state=row.state,
        reasons=keyring.unseal(row.concern_id, REASONS.format(id=row.id), row.reasons),
        condition=keyring.unseal(row.concern_id, CONDITION.format(id=row.id), row.condition),
        proposed_at=row.proposed_at,
        decided_at=row.decided_at,
        appeal_until=row.appeal_until,
        appeal=keyring.unseal(row.concern_id, APPEAL.format(id=row.id), row.appeal),
        in_force_at=row.in_force_at,
        mine=mine,
    )
