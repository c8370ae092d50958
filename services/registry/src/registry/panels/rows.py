from typing import NamedTuple

from sqlmodel import Session, col, select

from registry.panels.rules import NotSeated, Stage
from registry.panels.tables import PanelSeat
from shared.actor import Actor
from shared.refusals import NotFound

MEMBER = "panel"
"""What a member is to an approval: since when they sit is since when they may decide."""


class Member(NamedTuple):
    """Somebody on a panel: their seat, and as whom they decide."""

    seat: PanelSeat
    actor: Actor


def seats(session: Session, concern_id: str, stage: Stage) -> list[PanelSeat]:
    """Those that are taken or offered; a panel has two."""
    taken = select(PanelSeat).where(
        PanelSeat.concern_id == concern_id, PanelSeat.stage == stage, col(PanelSeat.left_at).is_(None)
    )
    return list(session.exec(taken.order_by(col(PanelSeat.asked_at), col(PanelSeat.id))))


def was_freed(session: Session, concern_id: str, person_id: str) -> bool:
    """Whether an objection to them was upheld, on either panel."""
    theirs = select(PanelSeat.id).where(PanelSeat.concern_id == concern_id, PanelSeat.person_id == person_id)
    return session.exec(theirs.where(col(PanelSeat.freed_at).is_not(None)).limit(1)).first() is not None


def own_seat(session: Session, actor: Actor, concern_id: str) -> PanelSeat:
    """One's own on either panel, whether one has sat down or not."""
    mine = select(PanelSeat).where(
        PanelSeat.concern_id == concern_id, PanelSeat.person_id == actor.id, col(PanelSeat.left_at).is_(None)
    )
    row = session.exec(mine.limit(1)).first()
    if row is None:
        raise NotSeated
    return row


def seated(session: Session, actor: Actor, concern_id: str) -> Member:
    """One's seat, and oneself as a member of this panel."""
    row = own_seat(session, actor, concern_id)
    if row.sits_since is None:
        raise NotSeated
    return Member(row, Actor(actor.id, {**actor.roles, MEMBER: row.sits_since}))


def seat_taken(session: Session, concern_id: str, seat_id: str) -> PanelSeat:
    """One on which somebody sits."""
    row = session.get(PanelSeat, seat_id)
    if row is None or row.concern_id != concern_id or row.left_at is not None or row.sits_since is None:
        raise NotFound
    return row
