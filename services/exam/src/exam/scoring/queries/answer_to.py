from datetime import datetime

from sqlmodel import Session, col, select

from exam.answers.queries import saved_answer
from exam.attempts.rules import Part
from exam.items.content import Specimens
from exam.items.queries import newest
from exam.items.rules import ONLY
from exam.scoring.rules import TaskKind
from exam.scoring.tables import ScoringTask
from exam.scoring.views import ScoredTask


def answer_to(session: Session, task: ScoredTask) -> str | None:
    """What is to be scored. Opened where it was given, it lies nowhere else; a talk has none, but as a specimen."""
    if task.kind != TaskKind.ANSWER:
        return _specimen(session, task)
    if task.part == Part.ORAL:
        return None
    given = saved_answer(session, task.sitting_id, task.entry_id)
    return str(given.answer.get(ONLY, "")) if given else ""


def _specimen(session: Session, task: ScoredTask) -> str:
    """The words of a specimen, which a newer version of its set does not take away."""
    known = next(one for one in newest(session, Specimens) if one.rated == (task.entry_id, task.entry_version))
    return next(one.answer for one in known.specimens if one.id == task.sitting_id)


def answered_by(session: Session, task_id: str) -> str:
    """Whose it is; no door shows it."""
    return session.get_one(ScoringTask, task_id).person_id


def copied_answers(session: Session, *, now: datetime) -> list[str]:
    """Tasks beside which an older version of this program kept a copy of the answer."""
    return list(session.exec(select(ScoringTask.id).where(col(ScoringTask.answer).is_not(None))))
