"""What a report says. A figure is None where there are too few people for it, or it cannot be had.

Plain shapes, without NumPy: whoever shows a report loads nothing heavy for it.
"""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True)
class Passing:
    """What a cut would come to. `passed`: so many of the form's people reach it; the others are shares of people."""

    points: float | None
    passed: int | None = None
    agreement: float | None = None
    kappa: float | None = None
    accuracy: float | None = None


@dataclass(frozen=True)
class OptionFigures:
    """Of an option: how many chose it, in all and of the lower, middle and upper group.

    `rest`: how choosing it goes with the points in the other items (point-biserial correlation).
    """

    option: str
    right: bool
    chosen: int
    rest: float | None
    groups: tuple[int, ...]


@dataclass(frozen=True)
class OptionTable:
    """`groups`: how many people are in the lower, the middle and the upper group."""

    item: str
    response: str
    groups: tuple[int, ...]
    options: tuple[OptionFigures, ...]

    @property
    def people(self) -> int:
        return sum(self.groups)


class Beside(StrEnum):
    """Whether a form can be held against another one, and why not.

    TOO_FEW: people who had one of them. MANY: so many that a few people's method is no longer the one to use. APART:
    too few items are in both. UNUSABLE: all people alike where they must differ.
    """

    SHOWN = "shown"
    TOO_FEW = "too-few"
    MANY = "many"
    APART = "apart"
    UNUSABLE = "unusable"


@dataclass(frozen=True)
class BesideFigures:
    """What the cut of another form (its number in the report) would be on this one, by the circle arc.

    `cut`: in points of that form; `points` and its interval of 95 %, `low` and `high`: in points of this one. `common`:
    how many items both ask. To be shown: it moves no pass mark.
    """

    form: int
    state: Beside
    common: int
    cut: float
    points: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class FormFigures:
    """A set of items that was asked together. Points, but for shares.

    `cut`: what passing at it comes to; `below`, `above`: at one standard error less, and more, where one is known.
    `beside`: held against the form that most people had; None of that form itself.
    """

    id: str
    people: int
    items: int
    highest: float
    mean: float | None = None
    deviation: float | None = None
    alpha: float | None = None
    error: float | None = None
    cut: Passing | None = None
    below: Passing | None = None
    above: Passing | None = None
    options: tuple[OptionTable, ...] = ()
    versions: dict[str, int] = field(default_factory=dict)
    beside: BesideFigures | None = None


@dataclass(frozen=True)
class ItemFigures:
    """Over all sittings in which it was asked. `rest`: the correlation with the share of points in the others."""

    id: str
    people: int
    difficulty: float | None = None
    rest: float | None = None


@dataclass(frozen=True)
class RowFigures:
    """A row of a rubric: how alike two people score in it, over `pairs` answers that both scored."""

    entry: str
    row: str
    pairs: int
    exact: float | None = None
    kappa: float | None = None
    error: float | None = None
    quadratic: float | None = None
    intraclass: float | None = None


@dataclass(frozen=True)
class RowLeniency:
    """A rater in a row of a rubric: how far above the mean of all who score in it, in its levels."""

    entry: str
    row: str
    scores: int
    points: float | None = None
    error: float | None = None


@dataclass(frozen=True)
class RaterFigures:
    """`points`: how far above the mean of all raters, in levels of a row. `rows`: beside whoever scored the same.

    `leniency`: as `points`, row by row.
    """

    id: str
    scores: int
    points: float | None = None
    error: float | None = None
    rows: tuple[RowFigures, ...] = ()
    leniency: tuple[RowLeniency, ...] = ()


@dataclass(frozen=True)
class BiasFigures:
    """An item of a form (its number, from 1), for people with one value of a trait against those with the commonest.

    `delta` below 0: harder for them than for others who know as much; `low`, `high`: its interval of 95 %. `grade`: A,
    B or C; "size" where people are too few for a class.
    """

    form: int
    trait: str
    focal: str
    reference: str
    item: str
    grade: str
    delta: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Report:
    """All figures; the forms that most people had first.

    `bands`: how many people reached less than a tenth of the points, less than two, and so on. `connected`: whether
    raters share answers, so that they can be compared.
    """

    people: int = 0
    bands: tuple[int, ...] | None = None
    forms: tuple[FormFigures, ...] = ()
    items: tuple[ItemFigures, ...] = ()
    rows: tuple[RowFigures, ...] = ()
    raters: tuple[RaterFigures, ...] = ()
    connected: bool = True
    biases: tuple[BiasFigures, ...] = ()
