from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from exam.items.content import Specimens
from exam.items.queries import newest
from exam.ratings.rules import SCORING, ClaimState
from exam.ratings.tables import Claim
from exam.rule_sets.queries import rule_set_on
from exam.scoring.commands import lay_out_specimen
from exam.scoring.queries import tasks
from exam.scoring.rules import State, TaskKind
from exam.scoring.views import ScoredTask, SpecimenTask
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id


def mix_in_anchor(session: Session, actor: Actor, task: ScoredTask, *, now: datetime) -> None:
    """Lay an anchor among an examiner's work, after so many answers of an item as the rules say; each of them once."""
    every = rule_set_on(session, day_of(now)).anchor_every
    if not every or _scored(session, actor, task) // every <= len(_had(session, actor, task)):
        return
    known = next((one for one in newest(session, Specimens) if one.rated == (task.entry_id, task.entry_version)), None)
    had = _had(session, actor, task)
    left = [one.id for one in (known.anchors if known else ()) if one.id not in had]
    if left:
        rated, since = (task.entry_id, task.entry_version), _waits_since(session, task)
        anchor = SpecimenTask(left[0], rated, TaskKind.ANCHOR, round=new_id(), waits_since=since)
        lay_out_specimen(session, actor, anchor, now=now)


def _scored(session: Session, actor: Actor, task: ScoredTask) -> int:
    """How many answers of this item they have scored."""
    all_tasks = tasks().subquery().c
    scored = (Claim.examiner_id == actor.id, col(Claim.state) == ClaimState.STANDS, col(Claim.purpose).in_(SCORING))
    same = (all_tasks.id == Claim.task_id, all_tasks.entry_id == task.entry_id)
    return session.exec(select(sa.func.count()).where(*scored, *same)).one()


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
