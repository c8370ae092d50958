from datetime import datetime
from typing import Any

from sqlmodel import Session, select

from exam.items.content import Rated
from exam.items.queries import entry
from exam.scoring.rules import Part, PartState, State
from exam.scoring.tables import MachineScore, ScoredPart, ScoringTask


def finish_part(session: Session, sitting_id: str, *, now: datetime) -> None:
    """Note that a part is scored, when the last task of its sitting is settled."""
    tasks = session.exec(select(ScoringTask).where(ScoringTask.sitting_id == sitting_id)).all()
    if not tasks or any(task.state != State.SETTLED for task in tasks):
        return
    task = tasks[0]
    session.add(
        ScoredPart(
            sitting_id=sitting_id,
            person_id=task.person_id,
            part=task.part,
            rule_set=task.rule_set,
            scored_at=now,
            state=PartState.WAITING,
            detail=_written(session, sitting_id, tasks) if task.part == Part.WRITTEN else _oral(task),
        )
    )


def _written(session: Session, sitting_id: str, tasks: Any) -> dict[str, Any]:
    machine = session.exec(select(MachineScore).where(MachineScore.sitting_id == sitting_id))
    choice = [{"item": one.item_id, "domain": one.domain, "correct": one.correct} for one in machine]
    return {"choice": choice, "written": [_written_item(session, task) for task in tasks]}


def _written_item(session: Session, task: ScoringTask) -> dict[str, Any]:
    rubric = entry(session, Rated, task.entry_id, task.entry_version).rubric
    scored = sum((task.settled or {}).values())
    return {"item": task.entry_id, "domain": task.domain, "scored": scored, "highest": rubric.highest}


def _oral(task: ScoringTask) -> dict[str, Any]:
    return {"scenario": task.entry_id, "version": task.entry_version, "rows": task.settled}
