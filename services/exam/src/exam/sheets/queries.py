from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from exam.sheets import rules
from exam.sheets.tables import AnswerSheet
from exam.sheets.views import SheetOfAnswers
from shared.refusals import NotFound


def sheet_of_sitting(session: Session, sitting_id: str) -> SheetOfAnswers | None:
    return _view(session.exec(select(AnswerSheet).where(AnswerSheet.sitting_id == sitting_id)).first())


def sheet_of_answers(session: Session, sheet_id: str) -> SheetOfAnswers:
    found = _view(session.get(AnswerSheet, sheet_id))
    if found is None:
        raise NotFound
    return found


def is_on_paper(session: Session, sitting_id: str) -> bool:
    return bool(sittings_on_paper(session, [sitting_id]))


def sittings_on_paper(session: Session, sitting_ids: Collection[str]) -> set[str]:
    """Those of these sittings that are written on paper."""
    return set(session.exec(select(AnswerSheet.sitting_id).where(col(AnswerSheet.sitting_id).in_(sitting_ids))))


def refuse_if_on_paper(session: Session, sitting_id: str) -> None:
    """For whatever sends a sitting in, or wants to."""
    rules.refuse_if_on_paper(is_on_paper(session, sitting_id))


def refuse_if_taken_in(session: Session, sitting_id: str) -> None:
    """For whatever lets the clock go on."""
    found = sheet_of_sitting(session, sitting_id)
    rules.refuse_if_taken_in(found.taken_in_at if found else None)


def sheets_taken_in() -> Select[str, str, datetime | None]:
    """A statement for others to join: (id, sitting_id, taken_in_at)."""
    taken_in = select(AnswerSheet.id, AnswerSheet.sitting_id, AnswerSheet.taken_in_at)
    return taken_in.where(col(AnswerSheet.taken_in_at).is_not(None))


def _view(row: AnswerSheet | None) -> SheetOfAnswers | None:
    return SheetOfAnswers(row.id, row.sitting_id, row.taken_in_at) if row else None
