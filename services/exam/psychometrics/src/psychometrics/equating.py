"""What a score on one form is on another."""

from dataclasses import dataclass
from math import sqrt

from psychometrics.tables import Numbers, Unusable, row

Point = tuple[float, float]
"""A score on the one form and what it is on the other."""
NORMAL_95 = 1.959964


@dataclass(frozen=True)
class Sat:
    """A form as people sat it. `totals`, `common`: of each person the points in all, and in the items of both forms."""

    totals: Numbers
    common: Numbers
    highest: float


@dataclass(frozen=True)
class Equated:
    """In points of the other form: what a score is there, and where that lies with 95 %."""

    points: float
    low: float
    high: float


def equated_by_arc(one: Sat, other: Sat, score: float) -> Equated:
    """What a score on `one` is on `other`, through the items that both ask (Livingston & Kim 2009, 2010).

    The ends of the scales are each other's, and the mean of the one form gives the middle of the arc: it is carried
    over by chained linear equating, m_B + g·(v_A − v_B), where v is the mean in the common items and g = s_B/s_v(B).
    With g as known, the variance of the middle is var_A(A − gV)/n_A + var_B(B − gV)/n_B, ours; without common items it
    would be that of two random groups. The interval is that of two arcs, through the middle 1.96 errors lower and
    higher. Unusable where nobody differs from anybody in the common items, or a mean lies at an end.
    """
    a, common_a = row(one.totals, least=2), row(one.common, least=2)
    b, common_b = row(other.totals, least=2), row(other.common, least=2)
    if common_b.std() == 0:
        raise Unusable("people who differ in the common items")
    slope = float(b.std(ddof=1) / common_b.std(ddof=1))
    middle = float(b.mean() + slope * (common_a.mean() - common_b.mean()))
    spread = (a - slope * common_a).var(ddof=1) / len(a) + (b - slope * common_b).var(ddof=1) / len(b)
    beyond = NORMAL_95 * sqrt(spread)
    found = [
        circle_arc((0, 0), (float(a.mean()), at), (one.highest, other.highest), score)
        for at in (middle, middle - beyond, middle + beyond)
    ]
    return Equated(*(min(max(points, 0.0), other.highest) for points in found))


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
