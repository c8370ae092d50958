"""What becomes of an oral at its time."""

from datetime import datetime

from sqlmodel import Session

from exam.bookings.commands import hold_talk
from exam.bookings.queries import oral, oral_ahead
from exam.conflicts.commands import declare_conflict
from exam.conflicts.inputs import DeclareConflict
from exam.ratings.commands import open_task
from exam.scoring.commands import lay_out_oral
from shared.actor import Actor


def step_out(session: Session, actor: Actor, oral_id: str, what: DeclareConflict, *, now: datetime) -> None:
    """Say, as one of its two examiners, that one knows the person of a talk. One can call it off until it begins."""
    oral_ahead(session, actor, oral_id, now=now)
    declare_conflict(session, actor, oral(session, oral_id).person_id, what, now=now)


def conclude_oral(session: Session, actor: Actor, oral_id: str, *, now: datetime) -> str:
    """Conclude an oral that was held, as one of its two examiners: now each scores it alone. Answers the task's id."""
    hold_talk(session, actor, oral_id, now=now)
    task_id = lay_out_oral(session, oral_id, now=now)
    open_task(session, actor, task_id, now=now)
    return task_id
