"""How alike two people score the same answers: kappa and the intraclass correlation."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from psychometrics.tables import Numbers, Table, Unusable, table


class Weights(StrEnum):
    """What a difference of d levels costs: all or nothing, d, or d²."""

    NONE = "none"
    LINEAR = "linear"
    QUADRATIC = "quadratic"


@dataclass(frozen=True)
class Kappa:
    """`error`: its standard error. `exact`: the share on which both said the same."""

    value: float
    error: float
    exact: float


def cross_table(first: Sequence[int], second: Sequence[int], levels: Sequence[int]) -> Table:
    """How often the first said the one level (row) and the second the other (column).

    `levels`: all that could be said, in their order. A level that nobody used must be there: without it the others
    would lie nearer to each other than they do.
    """
    place = {level: number for number, level in enumerate(levels)}
    counted = np.zeros((len(levels), len(levels)))
    for one, other in zip(first, second, strict=True):
        counted[place[one], place[other]] += 1
    return counted


def kappa(counts: Numbers, weights: Weights = Weights.NONE) -> Kappa | None:
    """Agreement beyond chance: Cohen (1960, weighted 1968), with the error of Fleiss, Cohen & Everitt (1969).

    `counts`: levels × levels, the first rater's in rows. None where chance alone agrees on all, as when both said one
    level throughout.
    """
    counted = table(counts, rows=2, columns=2)
    number = counted.sum()
    if counted.shape[0] != counted.shape[1] or number == 0:
        raise Unusable("as many rows as columns, and somebody counted in them")
    share, worth = counted / number, _worth(len(counted), weights)
    rows, columns = share.sum(axis=1), share.sum(axis=0)
    seen, chance = (share * worth).sum(), (np.outer(rows, columns) * worth).sum()
    if np.isclose(chance, 1):
        return None
    value = (seen - chance) / (1 - chance)
    by_row, by_column = worth @ columns, rows @ worth
    apart = worth * (1 - chance) - (by_row[:, None] + by_column[None, :]) * (1 - seen)
    variance = ((share * apart**2).sum() - (seen * chance - 2 * chance + seen) ** 2) / (number * (1 - chance) ** 4)
    return Kappa(float(value), float(np.sqrt(max(variance, 0.0))), float(np.trace(share)))


def _worth(levels: int, weights: Weights) -> Table:
    """1 for the same level, less for what lies apart."""
    apart = np.abs(np.subtract.outer(np.arange(levels), np.arange(levels))).astype(float)
    if weights == Weights.NONE:
        return np.asarray((apart == 0).astype(float))
    return np.asarray(1 - (apart / (levels - 1)) ** (2 if weights == Weights.QUADRATIC else 1))


@dataclass(frozen=True)
class Intraclass:
    """`single`: ICC(1), where each answer had whatever two raters. `agreement`: ICC(A,1), where all had the same."""

    single: float
    agreement: float


def intraclass(scores: Numbers) -> Intraclass | None:
    """The share of the variance that lies in the answers and not in who scored them (McGraw & Wong 1996).

    `scores`: answers × raters, a score in each cell. With the mean squares of rows R, columns C, error E, within rows
    W: ICC(1) = (R−W)/(R+(k−1)W), ICC(A,1) = (R−E)/(R+(k−1)E+k(C−E)/n). Below 0 where answers differ less than raters.
    None where all scores are equal.
    """
    found = table(scores, rows=2, columns=2)
    answers, raters = found.shape
    middle, by_answer, by_rater = found.mean(), found.mean(axis=1), found.mean(axis=0)
    of_rows = raters * ((by_answer - middle) ** 2).sum() / (answers - 1)
    of_columns = answers * ((by_rater - middle) ** 2).sum() / (raters - 1)
    within = ((found - by_answer[:, None]) ** 2).sum() / (answers * (raters - 1))
    left = found - by_answer[:, None] - by_rater[None, :] + middle
    error = (left**2).sum() / ((answers - 1) * (raters - 1))
    for_single = of_rows + (raters - 1) * within
    for_agreement = of_rows + (raters - 1) * error + raters * (of_columns - error) / answers
    if np.isclose(for_single, 0) or np.isclose(for_agreement, 0):
        return None
    return Intraclass(float((of_rows - within) / for_single), float((of_rows - error) / for_agreement))
