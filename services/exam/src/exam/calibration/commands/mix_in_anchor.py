from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session

from exam.calibration.rows import sets
from exam.rule_sets.queries import rule_set_on
from exam.scoring.commands import lay_out_specimen
from exam.scoring.queries import tasks
from exam.scoring.rules import State, TaskKind
from exam.scoring.views import ScoredTask, SpecimenTask
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id


def mix_in_anchor(session: Session, actor: Actor, task: ScoredTask, scored: int, *, now: datetime) -> None:
    """Lay an anchor among an examiner's work, after so many answers of an item as the rules say; each of them once.

    `scored`: how many answers of this item they have scored.
    """
    every, had = rule_set_on(session, day_of(now)).anchor_every, _had(session, actor, task)
    if not every or scored // every <= len(had):
        return
    known = next((one for one in sets(session) if one.rated == (task.entry_id, task.entry_version)), None)
    left = [one.id for one in (known.anchors if known else ()) if one.id not in had]
    if left:
        rated, since = (task.entry_id, task.entry_version), _waits_since(session, task)
        anchor = SpecimenTask(left[0], rated, task.part, TaskKind.ANCHOR, round=new_id(), waits_since=since)
        lay_out_specimen(session, actor, anchor, now=now)


def _had(session: Session, actor: Actor, task: ScoredTask) -> frozenset[str]:
    """The anchors of this item that lay among their work before, or do now."""
    all_tasks = tasks().subquery().c
    anchors = (all_tasks.for_examiner == actor.id, all_tasks.kind == TaskKind.ANCHOR)
    return frozenset(
        session.scalars(sa.select(all_tasks.sitting_id).where(*anchors, all_tasks.entry_id == task.entry_id))
    )


def _waits_since(session: Session, task: ScoredTask) -> datetime | None:
    """Since when the oldest answer of this item waits: an anchor stands beside it."""
    all_tasks = tasks().subquery().c
    waits = (all_tasks.entry_id == task.entry_id, all_tasks.kind == TaskKind.ANSWER, all_tasks.state == State.WAITING)
    since: datetime | None = session.execute(sa.select(sa.func.min(all_tasks.opened_at)).where(*waits)).scalar_one()
    return since
