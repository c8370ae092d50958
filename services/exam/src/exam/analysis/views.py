"""What is seen of an analysis. A figure is None where there are too few people for it, or it cannot be had."""

from datetime import datetime

from pydantic import BaseModel

from exam.analysis.rules import State


class FormFigures(BaseModel, frozen=True):
    """Of a set of items that was asked together: in points, but for shares of people."""

    people: int
    items: int
    highest: float
    mean: float | None = None
    deviation: float | None = None
    alpha: float | None = None
    error: float | None = None
    agreement: float | None = None
    kappa: float | None = None
    accuracy: float | None = None


class ItemFigures(BaseModel, frozen=True):
    id: str
    people: int
    difficulty: float | None = None
    rest: float | None = None


class RowFigures(BaseModel, frozen=True):
    """Of a row of a rubric: how alike two examiners score."""

    entry: str
    row: str
    pairs: int
    exact: float | None = None
    kappa: float | None = None
    error: float | None = None
    quadratic: float | None = None
    intraclass: float | None = None


class RaterFigures(BaseModel, frozen=True):
    id: str
    scores: int
    points: float | None = None
    error: float | None = None


class BiasFigures(BaseModel, frozen=True):
    """Of an item of a form, for people who said one thing of themselves against those who said the commonest."""

    form: int
    trait: str
    focal: str
    reference: str
    item: str
    grade: str
    delta: float | None = None
    low: float | None = None
    high: float | None = None


class Report(BaseModel, frozen=True):
    people: int = 0
    bands: tuple[int, ...] | None = None
    forms: tuple[FormFigures, ...] = ()
    items: tuple[ItemFigures, ...] = ()
    rows: tuple[RowFigures, ...] = ()
    raters: tuple[RaterFigures, ...] = ()
    connected: bool = True
    biases: tuple[BiasFigures, ...] = ()


class ScoreGiven(BaseModel, frozen=True):
    """What an examiner gave in a row. `answer`: one written answer or one talk; `first`: of the two who scored it."""

    answer: str
    entry: str
    row: str
    rater: str
    first: bool
    score: int


class Levels(BaseModel, frozen=True):
    entry: str
    row: str
    scores: tuple[int, ...]


class Scored(BaseModel, frozen=True):
    """What figures are made of: of each sitting, by item, what was reached and what it is worth; scores by two.

    `traits`: of each sitting what the person said of themselves. `cut`: the share of the points at which one passes.
    """

    sittings: tuple[dict[str, tuple[float, float]], ...]
    traits: tuple[dict[str, str], ...]
    scores: tuple[ScoreGiven, ...]
    levels: tuple[Levels, ...]
    cut: float


class Run(BaseModel, frozen=True):
    id: str
    state: State
    asked_at: datetime
    made_at: datetime | None


class MadeRun(BaseModel, frozen=True):
    """`inputs`: SHA-256 of what it was made of. `examiners`: their names by their ids."""

    id: str
    made_at: datetime
    inputs: str
    engine: str
    report: Report
    examiners: dict[str, str]


class FiguresFile(BaseModel, frozen=True):
    name: str
    content: bytes


class Made(BaseModel, frozen=True):
    """What the process answers that makes a report."""

    inputs: str
    engine: str
    report: Report
