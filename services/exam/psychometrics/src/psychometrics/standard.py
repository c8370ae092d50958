"""The pass mark that a panel sets, and what it is on another form."""

from dataclasses import dataclass
from math import sqrt

from psychometrics.tables import Numbers, Unusable, table

Point = tuple[float, float]
"""A score on the one form and what it is on the other."""


@dataclass(frozen=True)
class PassMark:
    """In points. The cut keeps its fraction: one passes with a score that is not below it.

    `cut`: the mean of the judges' sums; `deviation`: of those sums; `error`: its standard error, deviation / √judges.
    """

    cut: float
    deviation: float
    error: float
    judges: tuple[float, ...]
    item_means: tuple[float, ...]


def pass_mark(judgements: Numbers) -> PassMark:
    """The pass mark by the method of Angoff (1971), with the standard error of the mean of the judges.

    `judgements`: judges × items; of each item the points that somebody *just ready* is expected to reach, so 0 to 1 for
    right and wrong, and 0 to 3 for a row of a rubric.
    """
    given = table(judgements, rows=2)
    sums = given.sum(axis=1)
    deviation = float(sums.std(ddof=1))
    return PassMark(
        cut=float(sums.mean()),
        deviation=deviation,
        error=deviation / sqrt(len(sums)),
        judges=tuple(map(float, sums)),
        item_means=tuple(map(float, given.mean(axis=0))),
    )


def circle_arc(low: Point, middle: Point, high: Point, score: float) -> float:
    """What a score on the one form is on the other, by the simplified circle arc (Livingston & Kim 2009, method 2).

    A straight line joins the ends of both scales; an arc of a circle through the ends and the middle, which data give,
    says how far the other form lies off that line. A straight line where the three lie on one. Unusable unless they
    stand in their order. Fit for 30 to 99 people per form, to be shown; it is no reason to move a pass mark.
    """
    if not low[0] < middle[0] < high[0]:
        raise Unusable("a lowest, a middle and a highest score, in that order")
    slope = (high[1] - low[1]) / (high[0] - low[0])
    on_line = low[1] + slope * (score - low[0])
    height = middle[1] - low[1] - slope * (middle[0] - low[0])
    return on_line if height == 0 else on_line + _above_chord(low[0], middle[0], high[0], height, score)


def _above_chord(start: float, at: float, end: float, height: float, score: float) -> float:
    """How high the arc over a chord from `start` to `end` lies at `score`, if it has `height` at `at`."""
    half, across = (end - start) / 2, (start + end) / 2
    up = (height**2 - (at - start) * (end - at)) / (2 * height)
    radius = sqrt(half**2 + up**2)
    rise = sqrt(max(radius**2 - (score - across) ** 2, 0.0))
    return up + rise if height > up else up - rise
