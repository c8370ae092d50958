from collections.abc import Sequence

from sqlmodel import Session, col, func, select

from exam.eligibility.queries import names_of
from exam.results.models import PlanEntry, Record, Release, ReleaseWithRecords, ResultView
from exam.results.rules import State
from exam.results.tables import AuditRecord, Result
from shared.refusals import N_, NotFound
from shared.web import Queue

BEFORE_RELEASE = (State.DRAFT, State.HALF_RELEASED)
STANDING = (State.RELEASED, State.HALF_WITHDRAWN)


def my_results(session: Session, person_id: str) -> list[ResultView]:
    """Released results that stand, newest first. A draft is nobody's business but the administrators'."""
    mine = select(Result).where(Result.person_id == person_id, col(Result.state).in_(STANDING))
    return [_view(row) for row in session.exec(mine.order_by(col(Result.released_on).desc(), col(Result.id).desc()))]


def my_result(session: Session, person_id: str, result_id: str) -> ResultView:
    row = session.get(Result, result_id)
    if row is None or row.person_id != person_id or row.state not in STANDING:
        raise NotFound
    return _view(row)


def releases(session: Session, administrator_id: str) -> list[Release]:
    """What waits for a word, longest waiting first."""
    waiting = select(Result).where(col(Result.state).in_((*BEFORE_RELEASE, State.HALF_WITHDRAWN)))
    return _releases(session, session.exec(waiting.order_by(col(Result.drafted_at)).limit(200)).all(), administrator_id)


def released_lately(session: Session, administrator_id: str) -> list[Release]:
    done = (State.RELEASED, State.WITHDRAWN)
    newest = select(Result).where(col(Result.state).in_(done), col(Result.imported).is_(False))
    newest = newest.order_by(col(Result.released_at).desc()).limit(20)
    return _releases(session, session.exec(newest).all(), administrator_id)


def release(session: Session, result_id: str, administrator_id: str) -> ReleaseWithRecords:
    row = session.get(Result, result_id)
    if row is None:
        raise NotFound
    records = session.exec(
        select(AuditRecord).where(AuditRecord.result_id == result_id).order_by(col(AuditRecord.at), col(AuditRecord.id))
    )
    return ReleaseWithRecords(
        release=_releases(session, [row], administrator_id)[0],
        records=tuple(Record.model_validate(one, from_attributes=True) for one in records),
    )


def release_queue(session: Session) -> Queue:
    count, oldest = session.exec(
        select(func.count(), func.min(Result.drafted_at)).where(col(Result.state).in_(BEFORE_RELEASE))
    ).one()
    return Queue(
        slug="releases",
        title=N_("Results to release"),
        count=count,
        oldest=oldest,
        url="/exam/administration/releases",
    )


def _view(row: Result) -> ResultView:
    return ResultView.model_validate(
        {
            **row.model_dump(),
            "percent": row.detail.get("percent"),
            "pass_percent": row.detail.get("pass_percent"),
            "plan": [PlanEntry.model_validate(one) for one in row.detail["plan"]],
        }
    )


def _releases(session: Session, rows: Sequence[Result], administrator_id: str) -> list[Release]:
    names = names_of(session, [row.person_id for row in rows])
    return [
        Release.model_validate(
            {
                **row.model_dump(),
                "name": names.get(row.person_id),
                "percent": row.detail.get("percent"),
                "mine": administrator_id == (row.first_by if row.state in BEFORE_RELEASE else row.withdrawal_by),
            }
        )
        for row in rows
    ]
