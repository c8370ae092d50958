"""What a score on one form is on another."""

from math import sqrt

from psychometrics.tables import Unusable

Point = tuple[float, float]
"""A score on the one form and what it is on the other."""


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
