"""What a lead sees: codes, and who scored them. No candidate, no accommodation."""

from pydantic import BaseModel

from exam.analysis.views import RaterReport
from exam.back_reading.rules import Drift
from exam.ratings.views import Task


class ExaminerSeen(BaseModel, frozen=True):
    """`compared`: scores beside a lead's or an anchor's. `exact`: the share that is the same, if not too few."""

    examiner_id: str
    name: str
    scored: int
    compared: int
    exact: float | None


class ExaminerDrift(BaseModel, frozen=True):
    """`report`: what the newest one says of them, beside other examiners. `titles`: of the rows, by entry and row."""

    examiner_id: str
    name: str
    rows: tuple[Drift, ...]
    report: RaterReport | None
    titles: dict[str, dict[str, str]]


class ScoredBefore(BaseModel, frozen=True):
    examiner: str
    scores: dict[str, int]


class Reading(BaseModel, frozen=True):
    """An answer that is read again. `before`: who scored it and how, once one's own scores stand."""

    task: Task
    before: tuple[ScoredBefore, ...]


class Opened(BaseModel, frozen=True):
    task_id: str
