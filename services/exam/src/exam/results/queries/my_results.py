from datetime import date

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.plans.views import Detail
from exam.results.rules import State
from exam.results.tables import Result
from exam.results.views import ResultView
from exam.rule_sets.queries import rule_set
from shared.actor import Actor
from shared.paging import Page, page
from shared.refusals import NotFound


def my_results(session: Session, actor: Actor, *, after: str = "") -> Page[ResultView]:
    """Released results that stand, newest first. A draft is nobody's business but the administrators'."""
    by = (Result.released_on, Result.id)
    return page(session, _standing(actor.id), by=by, after=after, newest_first=True).map(
        lambda row: _view(session, row)
    )


def my_result(session: Session, actor: Actor, result_id: str) -> ResultView:
    row = session.exec(_standing(actor.id).where(Result.id == result_id)).first()
    if row is None:
        raise NotFound
    return _view(session, row)


def newest_result(session: Session, person_id: str) -> ResultView | None:
    newest = _standing(person_id).order_by(col(Result.released_on).desc(), col(Result.id).desc())
    row = session.exec(newest.limit(1)).first()
    return None if row is None else _view(session, row)


def withdrawn_since(session: Session, person_id: str) -> date | None:
    """The day on which somebody's newest result was withdrawn, while no other has been released since."""
    out = col(Result.state).in_((State.RELEASED, State.WITHDRAWN))
    newest = select(Result).where(Result.person_id == person_id, out, col(Result.released_on).is_not(None))
    row = session.exec(newest.order_by(col(Result.released_on).desc(), col(Result.id).desc()).limit(1)).first()
    return row.withdrawn_on if row is not None and row.state == State.WITHDRAWN else None


def _standing(person_id: str) -> SelectOfScalar[Result]:
    return select(Result).where(Result.person_id == person_id, Result.state == State.RELEASED)


def _view(session: Session, row: Result) -> ResultView:
    if row.released_on is None:
        raise NotFound
    detail = Detail.model_validate(row.detail)
    return ResultView(
        id=row.id,
        outcome=row.outcome,
        written=row.written,
        oral=row.oral,
        written_passed_on=row.written_passed_on,
        oral_passed_on=row.oral_passed_on,
        percent=detail.percent,
        pass_percent=detail.pass_percent,
        plan=detail.plan,
        strands=detail.strands,
        next_modules=detail.next_modules,
        stands_months=rule_set(session, row.rule_set).part_stands_months,
        released_on=row.released_on,
        rule_set=row.rule_set,
    )
