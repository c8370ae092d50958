"""What a secret out of a link leads to."""

from sqlmodel import Session, col, select

from curriculum.readiness.keys import hashed
from curriculum.readiness.rules.hand_in_answers import SheetGone
from curriculum.readiness.tables import ReadinessAssessment, ReadinessRound, ReadinessSheet
from shared.refusals import NotFound


def assessment_invited_to(session: Session, invitation: str) -> ReadinessAssessment:
    return _one(session, ReadinessAssessment.invitation_hash == hashed(invitation))


def assessment_held_by(session: Session, key: str) -> ReadinessAssessment:
    return _one(session, ReadinessAssessment.result_hash == hashed(key))


def _one(session: Session, named: bool) -> ReadinessAssessment:
    found = session.exec(select(ReadinessAssessment).where(named)).first()
    if found is None:
        raise NotFound
    return found


def newest_round(session: Session, assessment_id: str) -> ReadinessRound:
    """There is always one."""
    of_it = select(ReadinessRound).where(ReadinessRound.assessment_id == assessment_id)
    return session.exec(of_it.order_by(col(ReadinessRound.number).desc()).limit(1)).one()


def sheet_opened_by(session: Session, key: str) -> ReadinessSheet:
    found = session.get(ReadinessSheet, hashed(key))
    if found is None:
        raise SheetGone
    return found
