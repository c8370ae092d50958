"""What the code of before left behind: a form whose rules are not frozen, and answers that are plain words."""

from datetime import datetime

from sqlmodel import Session, col, delete, select, update

from exam.answers.tables import AnswerVersion
from exam.forms.tables import FormItem
from exam.items.rules import read_answer
from exam.results.tables import Result
from exam.score_runs.tables import ScoreRun
from shared.testing import Scene


def make_older(scene: Scene) -> None:
    """All that was asked and answered before there were several responses."""

    def undo(session: Session, *, now: datetime) -> None:
        session.exec(update(FormItem).where(col(FormItem.kind).in_(("choice", "written"))).values(accepts=None))
        for version in session.exec(select(AnswerVersion)):
            answer = read_answer(version.answer)
            words = answer.get("R", "")
            if answer.keys() <= {"R"} and isinstance(words, str):
                version.answer = words

    scene.do(undo)


def forget_runs(session: Session, *, now: datetime) -> None:
    """Results rested on no run."""
    for result in session.exec(select(Result)):
        result.written_run_id = result.oral_run_id = None
    session.exec(delete(ScoreRun))


def frozen(scene: Scene) -> list[object]:
    return scene.rows(select(FormItem.accepts).order_by(col(FormItem.form_id), col(FormItem.position)))
