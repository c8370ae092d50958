from sqlmodel import Session, col, select

from curriculum.readiness.keys import hashed
from curriculum.readiness.models import (
    DomainView,
    InvitationView,
    NextStep,
    Questionnaire,
    ResultView,
    RoundView,
    SheetView,
)
from curriculum.readiness.rules import DomainResult, SheetGone, results, weakest
from curriculum.readiness.tables import ReadinessAssessment, ReadinessRound, ReadinessSheet
from shared.refusals import NotFound


def invited_to(session: Session, key: str) -> ReadinessAssessment:
    return _one(session, ReadinessAssessment.invitation_hash == hashed(key))


def held_by(session: Session, result_key: str) -> ReadinessAssessment:
    return _one(session, ReadinessAssessment.result_hash == hashed(result_key))


def _one(session: Session, named: bool) -> ReadinessAssessment:
    found = session.exec(select(ReadinessAssessment).where(named)).first()
    if found is None:
        raise NotFound
    return found


def rounds_of(session: Session, assessment_id: str) -> list[ReadinessRound]:
    """Oldest first; there is always one."""
    statement = select(ReadinessRound).where(ReadinessRound.assessment_id == assessment_id)
    return list(session.exec(statement.order_by(col(ReadinessRound.number))))


def sheet_of(session: Session, key: str) -> ReadinessSheet:
    found = session.get(ReadinessSheet, hashed(key))
    if found is None:
        raise SheetGone
    return found


def show_invitation(session: Session, key: str) -> InvitationView:
    assessment = invited_to(session, key)
    newest = rounds_of(session, assessment.id)[-1]
    return InvitationView(label=assessment.label, asking=newest.closed_on is None)


def show_sheet(session: Session, key: str) -> SheetView:
    sheet = sheet_of(session, key)
    assessment = session.get_one(ReadinessAssessment, sheet.assessment_id)
    return SheetView.model_validate(
        {"label": assessment.label, "position": sheet.position, "answers": sheet.answers},
    )


def show_result(session: Session, questionnaire: Questionnaire, key: str) -> ResultView:
    assessment = held_by(session, key)
    rounds = tuple(_round(questionnaire, row) for row in rounds_of(session, assessment.id))
    return ResultView(label=assessment.label, rounds=rounds)


def _round(questionnaire: Questionnaire, row: ReadinessRound) -> RoundView:
    """While it is open, only how many: two looks, before and after somebody, would show that person."""
    found = results(questionnaire.by_domain, row.leaders, row.staff) if row.closed_on is not None else ()
    return RoundView(
        number=row.number,
        opened_on=row.opened_on,
        closed_on=row.closed_on,
        people=row.people,
        domains=tuple(_domain(questionnaire, one) for one in found),
        next_steps=tuple(_next_step(questionnaire, one) for one in weakest(found)),
    )


def _domain(questionnaire: Questionnaire, one: DomainResult) -> DomainView:
    return DomainView(
        domain=next(domain for domain in questionnaire.domains if domain.id == one.domain),
        mean=one.everybody.mean if one.everybody else None,
        spread=one.everybody.spread if one.everybody else None,
        leaders=one.leaders.mean if one.leaders else None,
        staff=one.staff.mean if one.staff else None,
        apart=one.apart,
    )


def _next_step(questionnaire: Questionnaire, one: DomainResult) -> NextStep:
    return NextStep(
        domain=next(domain for domain in questionnaire.domains if domain.id == one.domain),
        statement=next(statement for statement in questionnaire.statements if statement.id == one.lowest),
    )
