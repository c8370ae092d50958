from datetime import datetime

from sqlmodel import Session, select

from exam.attempts.rules import Part
from exam.bookings.queries import oral
from exam.bookings.rules import code_of
from exam.scoring.rules import State, TaskKind
from exam.scoring.tables import ScoringTask
from shared.ids import new_id


def lay_out_oral(session: Session, oral_id: str, *, now: datetime) -> str:
    """Lay an oral that was held out for its two examiners to score, once; its task's id."""
    laid_out = session.exec(select(ScoringTask.id).where(ScoringTask.sitting_id == oral_id)).first()
    if laid_out is not None:
        return laid_out
    held = oral(session, oral_id)
    task = ScoringTask(
        id=new_id(),
        code=code_of(held.id),
        part=Part.ORAL,
        kind=TaskKind.ANSWER,
        sitting_id=held.id,
        person_id=held.person_id,
        entry_id=held.scenario_id,
        entry_version=held.scenario_version,
        rule_set=held.rule_set,
        first_examiner=held.examiners[0],
        second_examiner=held.examiners[1],
        state=State.WAITING,
        opened_at=now,
    )
    session.add(task)
    session.flush()
    return task.id
