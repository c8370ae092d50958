"""Items and the scale that they make, by classical test theory (Lord & Novick 1968).

A table of scores has a row for each person and a column for each item; an item may be worth more than a point. A
variance is divided by n − 1 throughout.
"""

from dataclasses import dataclass

import numpy as np

from psychometrics.tables import Numbers, number, row, table


@dataclass(frozen=True)
class ItemFigures:
    """Of an item; None where nobody differs from anybody.

    `difficulty`: the mean share of the points, 0 to 1. `rest`: the correlation with the sum of the other items.
    `alpha_without`: alpha of the scale without it.
    """

    difficulty: float
    rest: float | None
    alpha_without: float | None


@dataclass(frozen=True)
class ScaleFigures:
    """In points, but for `alpha`. `error`: the standard error of measurement, s·√(1 − α)."""

    people: int
    mean: float
    deviation: float
    alpha: float | None
    error: float | None


def alpha(scores: Numbers) -> float | None:
    """Coefficient alpha, k/(k−1)·(1 − Σs²ᵢ/s²ₜ): KR-20 where each item is worth a point (Cronbach 1951).

    `scores`: people × items. None for a single item, or where all totals are equal.
    """
    answers = table(scores, rows=2)
    items, whole = answers.shape[1], answers.sum(axis=1).var(ddof=1)
    if items < 2 or whole == 0:
        return None
    return float(items / (items - 1) * (1 - answers.var(axis=0, ddof=1).sum() / whole))


def kr21(items: int, mean: float, deviation: float) -> float:
    """Kuder-Richardson formula 21, as if all items were equally hard: k/(k−1)·(1 − μ(k−μ)/(kσ²)).

    `mean`, `deviation`: of the totals, in points. Kuder & Richardson 1937.
    """
    return items / (items - 1) * (1 - mean * (items - mean) / (items * deviation**2))


def item_figures(scores: Numbers, highest: Numbers | None = None) -> list[ItemFigures]:
    """The figures of each item, in the order of the columns.

    `scores`: people × items; `highest`: points that each item is worth, 1 where it is not given. The correlation with
    the rest is Henrysson's (1963): what an item has in common with itself is left out.
    """
    answers = table(scores, rows=2)
    worth = np.ones(answers.shape[1]) if highest is None else row(highest)
    total = answers.sum(axis=1)
    return [
        ItemFigures(
            difficulty=float(answers[:, item].mean() / worth[item]),
            rest=correlation(answers[:, item], total - answers[:, item]),
            alpha_without=alpha(np.delete(answers, item, axis=1)) if answers.shape[1] > 1 else None,
        )
        for item in range(answers.shape[1])
    ]


def scale_figures(scores: Numbers) -> ScaleFigures:
    """The figures of the totals. `scores`: people × items."""
    answers = table(scores, rows=2)
    total, reliability = answers.sum(axis=1), alpha(answers)
    deviation = float(total.std(ddof=1))
    error = None if reliability is None else deviation * float(np.sqrt(1 - min(reliability, 1.0)))
    return ScaleFigures(len(total), float(total.mean()), deviation, reliability, error)


def conditional_error(total: float, items: int) -> float:
    """The standard error of measurement at this number of right answers, in points: √(X(k−X)/(k−1)) (Lord 1955)."""
    return float(np.sqrt(total * (items - total) / (items - 1)))


def correlation(first: Numbers, second: Numbers) -> float | None:
    """Pearson's. None where one of the two is the same for everybody."""
    one, other = row(first, least=2), row(second, least=2)
    if one.std() == 0 or other.std() == 0:
        return None
    return number(np.corrcoef(one, other)[0, 1])


def distribution(totals: Numbers, low: int, high: int) -> list[int]:
    """How many people have each total from `low` to `high`, a half point counted as the whole one below."""
    reached = np.floor(row(totals)).astype(int)
    return [int((reached == total).sum()) for total in range(low, high + 1)]
