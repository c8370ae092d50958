from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from exam.plans.views import Detail
from exam.results.rows import result_of, result_to_decide
from exam.results.rules import MOVES
from exam.results.tables import Result
from exam.results.views import ResultRow
from shared.actor import Actor

_FIELDS = [name for name in ResultRow.__dataclass_fields__ if name != "detail"]


def all_results() -> sa.Select[*tuple[Any, ...]]:
    """A statement for others to join: every result in whatever state, without what the person reads."""
    return sa.select(*(col(getattr(Result, name)) for name in (*_FIELDS, "imported")))


def results_by_id(session: Session, ids: Sequence[str]) -> list[ResultRow]:
    """In this order."""
    rows = session.exec(select(Result).where(col(Result.id).in_(ids)))
    found = {row.id: _row(row) for row in rows}
    return [found[id] for id in ids]


def result_in_any_state(session: Session, result_id: str) -> ResultRow:
    return _row(result_of(session, result_id))


def result_to_rescore(session: Session, actor: Actor, result_id: str) -> ResultRow:
    """For whoever may decide about it."""
    result = result_to_decide(session, actor, result_id)
    MOVES.after(result.state, "rescore")
    return _row(result)


def _row(result: Result) -> ResultRow:
    fields = {name: getattr(result, name) for name in _FIELDS}
    return ResultRow(**fields, detail=Detail.model_validate(result.detail))
