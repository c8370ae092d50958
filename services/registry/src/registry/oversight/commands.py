"""Proposing and answering grave acts."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.certifications.commands import carry_out_decision
from registry.certifications.numbers import as_written
from registry.certifications.queries import certification_numbered
from registry.oversight.inputs import ProposeDecision
from registry.oversight.rows import ABOUT, approval_of
from registry.oversight.rules import (
    AlreadyProposed,
    Answer,
    NoSuchCertificate,
    refuse_unless_told,
    refuse_unless_waiting,
)
from registry.oversight.tables import DecisionRow
from registry.statuses.rules.mark_certification import MOVES, Decision
from shared.actor import Actor
from shared.approvals import Act, approval_record, approve, open_approvals, take_back
from shared.approvals.tables import Approval
from shared.days import day_of


def propose_decision(session: Session, actor: Actor, what: ProposeDecision, *, now: datetime) -> str:
    """Propose a decision: the first of two approvals. Nothing changes for the person yet; the proposal's id."""
    certified = certification_numbered(session, as_written(what.number))
    if certified is None:
        raise NoSuchCertificate("number")
    MOVES.after(certified.mark, what.decision)
    refuse_unless_told(what.decision, what.person_told_on, day_of(now))
    if open_approvals(session, ABOUT, [certified.person_id]):
        raise AlreadyProposed
    approve(session, actor, _act(what.decision, certified.person_id), what.reason, now=now)
    proposal = open_approvals(session, ABOUT, [certified.person_id])[certified.person_id]
    session.add(DecisionRow(id=proposal.id, person_told_on=what.person_told_on))
    return proposal.id


def answer_decision(session: Session, actor: Actor, decision_id: str, answer: Answer, *, now: datetime) -> None:
    """Confirm a proposal, which carries it out in the same transaction, or decline it."""
    approval = approval_of(session, decision_id)
    refuse_unless_waiting(approval.closed_at)
    decision, person_id = Decision(approval.act), approval.subject_id
    if answer == "decline":
        take_back(session, actor, _act(decision, person_id), now=now)
    elif approve(session, actor, _act(decision, person_id), now=now):
        carry_out_decision(session, person_id, decision, approval_record(session, decision_id), now=now)


def _act(decision: Decision, person_id: str) -> Act:
    """Who proposes gives the reason; whoever confirms it agrees with that one."""
    return Act(decision, about=ABOUT, subject_id=person_id, concerns=person_id, needs_reason=False)


def forget_decisions(session: Session, person_id: str) -> None:
    """Forget what was proposed and decided about somebody, with its reasons; nothing of it stands against them now."""
    about = (col(Approval.about) == ABOUT, col(Approval.subject_id) == person_id)
    session.execute(sa.delete(DecisionRow).where(col(DecisionRow.id).in_(select(Approval.id).where(*about))))
    session.execute(sa.delete(Approval).where(*about))
