from datetime import datetime

from sqlmodel import Session, select

from exam.orals.commands import conclude_talk
from exam.orals.tables import OralSitting, OralSlot
from exam.scoring.commands.open import open_task
from exam.scoring.rules import Part, State, code_of
from exam.scoring.tables import ScoringTask
from shared.ids import new_id


def conclude_oral(session: Session, oral_id: str, examiner_id: str, *, now: datetime) -> str:
    """The talk was held: lay it out for its two examiners to score, each alone. Answers the task's id."""
    conclude_talk(session, oral_id, examiner_id, now=now)
    task = session.exec(select(ScoringTask).where(ScoringTask.sitting_id == oral_id)).first()
    if task is None:
        task = _task(session, oral_id, now)
        session.add(task)
        session.flush()
    open_task(session, task.id, examiner_id, now=now)
    return task.id


def _task(session: Session, oral_id: str, now: datetime) -> ScoringTask:
    sitting = session.get_one(OralSitting, oral_id)
    slot = session.get_one(OralSlot, sitting.slot_id)
    return ScoringTask(
        id=new_id(),
        code=code_of(oral_id),
        part=Part.ORAL,
        sitting_id=oral_id,
        person_id=sitting.person_id,
        entry_id=sitting.scenario_id,
        entry_version=sitting.scenario_version,
        rule_set=sitting.rule_set,
        first_examiner=slot.first_examiner,
        second_examiner=slot.second_examiner,
        state=State.WAITING,
        opened_at=now,
    )
