from sqlmodel import Session, col, select

from curriculum.readiness.content import Domain, Questionnaire
from curriculum.readiness.rows import assessment_held_by, assessment_invited_to, newest_round, sheet_opened_by
from curriculum.readiness.rules.results import DomainResult, in_fives, results, weakest
from curriculum.readiness.tables import ReadinessAssessment, ReadinessRound
from curriculum.readiness.views import DomainView, InvitationView, NextStep, ResultView, RoundView, SheetView
from shared.paging import ON_A_PAGE, Page
from shared.refusals import NotFound


def part(questionnaire: Questionnaire, number: int) -> Domain:
    """The statements are answered part by part."""
    if number > len(questionnaire.domains):
        raise NotFound
    return questionnaire.domains[number - 1]


def invitation(session: Session, key: str) -> InvitationView:
    assessment = assessment_invited_to(session, key)
    return InvitationView(label=assessment.label, asking=newest_round(session, assessment.id).closed_on is None)


def sheet(session: Session, key: str) -> SheetView:
    row = sheet_opened_by(session, key)
    assessment = session.get_one(ReadinessAssessment, row.assessment_id)
    return SheetView(label=assessment.label, position=row.position, answers=row.answers)


def result(session: Session, questionnaire: Questionnaire, key: str, *, after: int | None = None) -> ResultView:
    """The rounds, newest first; those that follow go back from the round with the number `after`."""
    assessment = assessment_held_by(session, key)
    rounds = _rounds(session, assessment.id, after)
    newest = rounds.items[0] if after is None else newest_round(session, assessment.id)
    return ResultView(
        label=assessment.label,
        invitation=assessment.invitation,
        newest=_round(questionnaire, newest),
        rounds=rounds.map(lambda row: _round(questionnaire, row)),
    )


def _rounds(session: Session, assessment_id: str, after: int | None) -> Page[ReadinessRound]:
    """By their number: it is theirs within one assessment only, so that `page` cannot look it up."""
    rounds = select(ReadinessRound).where(ReadinessRound.assessment_id == assessment_id)
    if after is not None:
        rounds = rounds.where(ReadinessRound.number < after)
    newest_first = rounds.order_by(col(ReadinessRound.number).desc())
    rows = session.exec(newest_first.limit(ON_A_PAGE + 1)).all()  # one more tells whether there are older ones
    shown = rows[:ON_A_PAGE]
    return Page(items=tuple(shown), after=str(shown[-1].number) if len(rows) > ON_A_PAGE else "")


def _round(questionnaire: Questionnaire, row: ReadinessRound) -> RoundView:
    """While it is open, only how many, in fives: two looks, before and after somebody, would show that person."""
    found = results(questionnaire.by_domain, row.leaders, row.staff) if row.closed_on is not None else ()
    return RoundView(
        number=row.number,
        opened_on=row.opened_on,
        closed_on=row.closed_on,
        people=in_fives(row.people),
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
