"""Is an item harder for one group than for another, among people who know as much?

Mantel-Haenszel (Holland & Thayer 1988), with the classes of the Educational Testing Service (Dorans & Holland 1993;
Zwick 2012).
"""

from dataclasses import dataclass
from enum import StrEnum
from math import log, sqrt
from typing import Any

import numpy as np
import numpy.typing as npt

from psychometrics.least import BIAS_CLASS_ALL, BIAS_CLASS_SMALLER, BIAS_SIZE_SMALLER
from psychometrics.tables import Numbers, Table, Unusable, number, table

_SCALE = -2.35
"""Points of the delta scale per logit: 4/1.7."""
_ONE_SIDED, _TWO_SIDED = 1.645, 1.96


class Grade(StrEnum):
    """How much an item differs: A next to none, B some, C much.

    SIZE: too few people for a class, enough for the size and its interval. TOO_FEW: nothing can be said.
    """

    A = "A"
    B = "B"
    C = "C"
    SIZE = "size"
    TOO_FEW = "too-few"


@dataclass(frozen=True)
class Difference:
    """How far the odds of a right answer differ between the groups.

    `odds`: pooled odds ratio. `delta` and `error`: its size on the delta scale and the standard error of that; below 0
    where the item is harder for the focal group. `square`: χ² with one degree of freedom, corrected for continuity;
    `square_plain`: not corrected.
    """

    odds: float
    delta: float
    error: float
    square: float
    square_plain: float


@dataclass(frozen=True)
class ItemBias:
    """`low`, `high`: the interval of 95 % around delta. `difference` is None where it cannot be had, or too few."""

    grade: Grade
    difference: Difference | None
    low: float | None = None
    high: float | None = None


def mantel_haenszel(strata: Numbers) -> Difference | None:
    """The difference between the groups over strata of equal knowledge.

    `strata`: n × 2 × 2 counts, in each the reference group right, wrong; the focal group right, wrong. With A B C D and
    n people in a stratum: odds Σ(AD/n)/Σ(BC/n) (Mantel & Haenszel 1959), Δ = −2.35·ln odds, its error by Robins,
    Breslow & Greenland (1986). Strata with one person or one group only say nothing and are left out. None where the
    odds are 0 or endless, as when nobody is wrong.
    """
    counts = np.asarray(strata, dtype=float)
    if counts.ndim != 3 or counts.shape[1:] != (2, 2):
        raise Unusable("strata of 2 × 2 counts")
    counts = counts[(counts.sum(axis=2) > 0).all(axis=1)]
    a, b, c, d = counts[:, 0, 0], counts[:, 0, 1], counts[:, 1, 0], counts[:, 1, 1]
    n = a + b + c + d
    up, down = a * d / n, b * c / n
    if up.sum() == 0 or down.sum() == 0:
        return None
    odds = up.sum() / down.sum()
    expected = (a + b) * (a + c) / n
    variance = ((a + b) * (c + d) * (a + c) * (b + d) / (n**2 * (n - 1))).sum()
    apart = abs(a.sum() - expected.sum())
    return Difference(
        odds=float(odds),
        delta=_SCALE * log(odds),
        error=-_SCALE * sqrt(_log_odds_variance(a, b, c, d)),
        square=float(max(apart - 0.5, 0) ** 2 / variance),
        square_plain=float(apart**2 / variance),
    )


def _log_odds_variance(a: Table, b: Table, c: Table, d: Table) -> float:
    n = a + b + c + d
    p, q, up, down = (a + d) / n, (b + c) / n, a * d / n, b * c / n
    whole_up, whole_down = up.sum(), down.sum()
    return float(
        (p * up).sum() / (2 * whole_up**2)
        + (p * down + q * up).sum() / (2 * whole_up * whole_down)
        + (q * down).sum() / (2 * whole_down**2)
    )


def grade_of(difference: Difference) -> Grade:
    """The class of ETS.

    A where |Δ| < 1 or Δ does not differ from 0 (5 %); C where |Δ| ≥ 1.5 and lies beyond 1 (5 %, one side); else B.
    """
    size = abs(difference.delta)
    if size < 1 or size / difference.error <= _TWO_SIDED:
        return Grade.A
    beyond_one = (size - 1) / difference.error > _ONE_SIDED
    return Grade.C if size >= 1.5 and beyond_one else Grade.B


def strata_of(right: Numbers, focal: npt.ArrayLike, totals: Numbers) -> npt.NDArray[np.float64]:
    """Counts for each total that occurs: n × 2 × 2, reference group first, right first.

    `right`: 1 or 0 for each person on the item; `totals`: what they are matched by, which holds the item itself.
    """
    answers, group, matched = np.asarray(right, float), np.asarray(focal, bool), np.asarray(totals, float)
    _, place = np.unique(matched, return_inverse=True)
    counts = np.zeros((place.max() + 1, 2, 2))
    np.add.at(counts, (place, group.astype(int), (answers < 0.5).astype(int)), 1)
    return counts


def item_biases(right: Numbers, focal: npt.ArrayLike) -> list[ItemBias]:
    """How much harder each item is for the focal group, in the order of the columns.

    `right`: people × items, 1 or 0; `focal`: who is in the focal group. People are matched by their total. It is
    purified once: what is B or C at first is taken out of the total, but for the item itself.
    """
    answers, group = table(right), np.asarray(focal, bool)
    smaller = int(min(group.sum(), (~group).sum()))
    if smaller < BIAS_SIZE_SMALLER:
        return [ItemBias(Grade.TOO_FEW, None)] * answers.shape[1]
    with_class = smaller >= BIAS_CLASS_SMALLER and len(group) >= BIAS_CLASS_ALL
    first = _differences(answers, group, np.zeros(answers.shape[1], bool))
    flagged = np.array([one is not None and grade_of(one) != Grade.A for one in first])
    found = _differences(answers, group, flagged) if flagged.any() else first
    return [_graded(one, with_class) for one in found]


def _differences(answers: Table, group: Any, left_out: Any) -> list[Difference | None]:
    clean = answers[:, ~left_out].sum(axis=1)
    return [
        mantel_haenszel(strata_of(answers[:, item], group, clean + (answers[:, item] if left_out[item] else 0)))
        for item in range(answers.shape[1])
    ]


def _graded(found: Difference | None, with_class: bool) -> ItemBias:
    if found is None:
        return ItemBias(Grade.TOO_FEW, None)
    half = _TWO_SIDED * found.error
    grade = grade_of(found) if with_class else Grade.SIZE
    return ItemBias(grade, found, number(found.delta - half), number(found.delta + half))
