from datetime import datetime

from sqlmodel import Session, select

from exam.sheets.rules import refuse_if_on_paper, refuse_if_taken_in
from exam.sheets.tables import AnswerSheet
from shared.actor import Actor
from shared.ids import new_id
from shared.refusals import NotFound


def begin_sheet(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> str:
    """Keep that a sitting is written on paper from now on; `exam.keying` has looked whether it may be."""
    refuse_if_on_paper(_of(session, sitting_id) is not None)
    sheet = AnswerSheet(id=new_id(), sitting_id=sitting_id, begun_at=now, begun_by=actor.id)
    session.add(sheet)
    session.flush()
    return sheet.id


def close_sheet(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> None:
    """Keep that the sheet is with us; `exam.keying` has stopped the clock."""
    sheet = _of(session, sitting_id)
    if sheet is None:
        raise NotFound
    refuse_if_taken_in(sheet.taken_in_at)
    sheet.taken_in_at, sheet.taken_in_by = now, actor.id


def _of(session: Session, sitting_id: str) -> AnswerSheet | None:
    return session.exec(select(AnswerSheet).where(AnswerSheet.sitting_id == sitting_id)).first()
