from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlmodel import Session, select

from exam.forms.queries import questions
from exam.items.content import Rated
from exam.items.kinds.kind import Item
from exam.items.queries import entry
from exam.items.rules import Scored
from exam.scoring.rules import Part, PartState, State
from exam.scoring.tables import MachineScore, ScoredPart, ScoringTask
from exam.scoring.views import ScoredItem
from exam.sittings.queries import form_of


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


def _written(session: Session, sitting_id: str, tasks: Iterable[ScoringTask]) -> dict[str, Any]:
    by_kind = session.exec(select(MachineScore).where(MachineScore.sitting_id == sitting_id))
    scored = {one.item_id: Scored(one.reached, one.highest) for one in by_kind}
    scored |= {task.entry_id: _settled(session, task) for task in tasks}
    items = [_item(one.item, scored[one.item.id]) for one in questions(session, form_of(session, sitting_id))]
    return {"items": [item.model_dump(mode="json") for item in items]}


def _settled(session: Session, task: ScoringTask) -> Scored:
    rubric = entry(session, Rated, task.entry_id, task.entry_version).rubric
    return Scored(reached=sum((task.settled or {}).values()), highest=rubric.highest)


def _item(item: Item, scored: Scored) -> ScoredItem:
    return ScoredItem(
        item=item.id, domain=item.domain, response=item.response, reached=scored.reached, highest=scored.highest
    )


def _oral(task: ScoringTask) -> dict[str, Any]:
    return {"scenario": task.entry_id, "version": task.entry_version, "rows": task.settled}
