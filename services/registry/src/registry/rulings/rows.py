from datetime import datetime

from sqlmodel import Session, col, select

from registry.panels.rows import MEMBER, seats
from registry.panels.rules import Stage
from registry.rulings.rules import NothingAppealed, Outcome, ProposerLeft, RulingThere, State
from registry.rulings.tables import Ruling
from shared.actor import Actor
from shared.approvals import Act, open_approvals
from shared.refusals import NotFound
from shared.vault import Keyring

ABOUT = "ruling"
REASONS, CONDITION, APPEAL = "ruling reasons {id}", "ruling condition {id}", "ruling appeal {id}"
"""Approvals have the concern as their subject; words are sealed with its key."""
STANDING = (State.PROPOSED, State.DECIDED, State.APPEALED, State.IN_FORCE)


def act(outcome: Outcome, concern_id: str, person_id: str) -> Act:
    """Who sits on the panel is entitled to it; the reasons are kept where they are sealed."""
    return Act(outcome, about=ABOUT, subject_id=concern_id, concerns=person_id, role=MEMBER, needs_reason=False)


def standing_rulings(session: Session, concern_id: str) -> list[Ruling]:
    found = select(Ruling).where(Ruling.concern_id == concern_id, col(Ruling.state).in_(STANDING))
    return list(session.exec(found.order_by(col(Ruling.proposed_at), col(Ruling.id))))


def refuse_unless_next(session: Session, concern_id: str, stage: Stage) -> None:
    """The first panel decides once; another one only on what was appealed."""
    standing = standing_rulings(session, concern_id)
    if any(one.stage == stage for one in standing):
        raise RulingThere
    if stage == Stage.APPEAL and not any(one.state == State.APPEALED for one in standing):
        raise NothingAppealed


def refuse_unless_proposer_sits(session: Session, concern_id: str, stage: Stage) -> None:
    """Whoever left the panel decides nothing: their proposal is declined, and the two who sit decide anew."""
    proposal = open_approvals(session, ABOUT, [concern_id]).get(concern_id)
    if proposal is not None and proposal.first_by not in {one.person_id for one in seats(session, concern_id, stage)}:
        raise ProposerLeft


def ruling_row(session: Session, concern_id: str, ruling_id: str) -> Ruling:
    row = session.get(Ruling, ruling_id)
    if row is None or row.concern_id != concern_id:
        raise NotFound
    return row


def own_ruling(session: Session, actor: Actor, concern_id: str) -> Ruling:
    """What was decided about oneself, and can still change."""
    decided = select(Ruling).where(
        Ruling.concern_id == concern_id,
        Ruling.person_id == actor.id,
        col(Ruling.state).in_((State.DECIDED, State.APPEALED, State.IN_FORCE)),
    )
    row = session.exec(decided.order_by(col(Ruling.decided_at).desc()).limit(1)).first()
    if row is None:
        raise NotFound
    return row


def sealed(keyring: Keyring, concern_id: str, context: str, words: str, *, now: datetime) -> bytes | None:
    return keyring.seal(concern_id, context, words, now=now) if words.strip() else None
