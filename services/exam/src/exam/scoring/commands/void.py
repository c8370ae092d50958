from datetime import datetime

from sqlmodel import Session, select

from exam.orals.commands import void_talk
from exam.orals.tables import OralSitting
from exam.scoring.commands.reconsider_parts import reconsider_parts
from exam.scoring.rules import PartState, ResultDrafted, State, move
from exam.scoring.tables import ScoredPart, ScoringTask
from exam.sittings.commands import void_sitting
from exam.sittings.tables import Sitting


def void_written(session: Session, sitting_id: str, administrator_id: str, reason: str, *, now: datetime) -> None:
    """Something went wrong on our side: nothing of it is scored, and it does not count as an attempt."""
    void_sitting(session, sitting_id, administrator_id, reason, now=now)
    _close(session, sitting_id, session.get_one(Sitting, sitting_id).person_id)


def void_oral(session: Session, oral_id: str, reason: str, *, now: datetime) -> None:
    void_talk(session, oral_id, reason, now=now)
    _close(session, oral_id, session.get_one(OralSitting, oral_id).person_id)


def _close(session: Session, sitting_id: str, person_id: str) -> None:
    scored = session.get(ScoredPart, sitting_id)
    if scored is not None and scored.state == PartState.DRAFTED:
        raise ResultDrafted
    if scored is not None:
        session.delete(scored)
    for task in session.exec(select(ScoringTask).where(ScoringTask.sitting_id == sitting_id)):
        task.state = move(task.state, State.CLOSED)
    session.flush()
    reconsider_parts(session, person_id)
