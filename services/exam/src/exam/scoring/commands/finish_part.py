from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, select

from exam.attempts.rules import Part
from exam.forms.queries import questions
from exam.items.kinds.kind import Item
from exam.items.rules import Scored
from exam.scores.commands import keep_scores
from exam.scores.views import OralScores, PartScores, ScoredItem, WrittenScores
from exam.scoring.rows import highest_of
from exam.scoring.rules import State
from exam.scoring.tables import MachineScore, ScoringTask
from exam.sittings.queries import sat


def finish_part(session: Session, sitting_id: str, *, now: datetime) -> None:
    """Keep what a part was scored, when the last task of its sitting is settled."""
    tasks = session.exec(select(ScoringTask).where(ScoringTask.sitting_id == sitting_id, ScoringTask.round == "")).all()
    if not tasks or any(task.state != State.SETTLED for task in tasks):
        return
    task = tasks[0]
    scores = _oral(task) if task.part == Part.ORAL else _written(session, sitting_id, tasks)
    keep_scores(session, PartScores(sitting_id, task.person_id, task.part, task.rule_set, scores), now=now)


def _written(session: Session, sitting_id: str, tasks: Iterable[ScoringTask]) -> WrittenScores:
    by_kind = session.exec(select(MachineScore).where(MachineScore.sitting_id == sitting_id)).all()
    scored = {one.item_id: Scored(one.reached, one.highest) for one in by_kind}
    keys = {one.item_id: one.key for one in by_kind}
    scored |= {task.entry_id: _settled(session, task) for task in tasks}
    asked = questions(session, sat(session, sitting_id).form_id)
    return WrittenScores(items=tuple(_item(one.item, scored[one.item.id], keys.get(one.item.id, 1)) for one in asked))


def _settled(session: Session, task: ScoringTask) -> Scored:
    return Scored(
        reached=sum((task.settled or {}).values()),
        highest=highest_of(session, task),
    )


def _item(item: Item, scored: Scored, key: int) -> ScoredItem:
    return ScoredItem(
        item=item.id,
        domain=item.domain,
        response=item.response,
        reached=scored.reached,
        highest=scored.highest,
        key=key,
    )


def _oral(task: ScoringTask) -> OralScores:
    return OralScores(scenario=task.entry_id, version=task.entry_version, rows=task.settled or {})
