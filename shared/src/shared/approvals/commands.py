from datetime import datetime

from sqlmodel import Session, col, select

from shared.actor import Actor
from shared.approvals.rules import (
    Act,
    NothingOpen,
    refuse_unless_entitled,
    refuse_unless_reasoned,
    refuse_unless_same_act,
    refuse_unless_second,
)
from shared.approvals.tables import Approval
from shared.ids import new_id


def approve(session: Session, actor: Actor, act: Act, reason: str = "", *, now: datetime) -> bool:
    """Give the first approval of an act, or the second one. True for the second: now it is to be carried out."""
    refuse_unless_entitled(actor, act)
    refuse_unless_reasoned(act, reason)
    open_one = _open(session, act.about, act.subject_id)
    if open_one is None:
        session.add(_first(act, actor.id, now, reason))
        session.flush()
        return False
    refuse_unless_same_act(open_one.act, act)
    refuse_unless_second(actor, act, open_one.first_by, open_one.first_at)
    open_one.second_by, open_one.second_reason, open_one.closed_at = actor.id, reason, now
    session.flush()  # whoever presses at the same moment stumbles over this, not over what follows from it
    return True


def take_back(session: Session, actor: Actor, act: Act, *, now: datetime) -> None:
    """Take back a first approval: one's own, or, as whoever holds the role, that of somebody who is gone."""
    refuse_unless_entitled(actor, act)
    open_one = _open(session, act.about, act.subject_id)
    if open_one is None:
        raise NothingOpen
    refuse_unless_same_act(open_one.act, act)
    open_one.taken_back_by, open_one.closed_at = actor.id, now


def close_overtaken(session: Session, about: str, subject_id: str, *, now: datetime) -> None:
    """Close the first approval of what came to an end another way, if there is one: it waits for nobody any more.

    Nobody took it back: who ended the thing stands with the thing.
    """
    open_one = _open(session, about, subject_id)
    if open_one is not None:
        open_one.closed_at = now
        session.flush()


def record_approved(session: Session, act: Act, approvers: tuple[str, str], *, now: datetime) -> None:
    """Record an act that two people approved before this service knew of it, on the day on which they did."""
    first, second = approvers
    refuse_unless_second(Actor(second, {act.role: now}), act, first, now)
    approval = _first(act, first, now, "")
    approval.second_by, approval.closed_at = second, now
    session.add(approval)


def _first(act: Act, by: str, now: datetime, reason: str) -> Approval:
    return Approval(
        id=new_id(),
        about=act.about,
        subject_id=act.subject_id,
        act=act.name,
        first_by=by,
        first_at=now,
        reason=reason,
    )


def _open(session: Session, about: str, subject_id: str) -> Approval | None:
    waiting = select(Approval).where(
        Approval.about == about, Approval.subject_id == subject_id, col(Approval.closed_at).is_(None)
    )
    return session.exec(waiting.with_for_update()).one_or_none()
