from datetime import datetime

from sqlmodel import Session, select

from exam.answers.queries import answered_items
from exam.attempts.rules import Part
from exam.bookings.rules import code_of
from exam.scoring.rules import State
from exam.scoring.tables import ScoringTask
from shared.ids import new_id


def lay_out_anew(session: Session, sitting_id: str, round: str, *, now: datetime) -> None:
    """Lay what people scored of a sitting out for others to score. What was left empty stays as it is.

    Of a talk they read what was written down; who held it is kept with it.
    """
    first = select(ScoringTask).where(ScoringTask.sitting_id == sitting_id, ScoringTask.round == "")
    answered = answered_items(session, [sitting_id])[sitting_id]
    for task in session.exec(first):
        if task.part == Part.ORAL or task.entry_id in answered:
            session.add(_anew(task, round, now))


def _anew(task: ScoringTask, round: str, now: datetime) -> ScoringTask:
    id = new_id()
    what = {"part", "entry_id", "entry_version", "rule_set", "domain", "kind"}
    whose = {"sitting_id", "person_id", "first_examiner", "second_examiner"}
    kept = task.model_dump(include=what | whose)
    return ScoringTask(**kept, id=id, code=code_of(id), round=round, state=State.WAITING, opened_at=now)
