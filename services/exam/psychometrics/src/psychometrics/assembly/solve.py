"""Rows and costs in, columns out: HiGHS, by way of SciPy."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from psychometrics.assembly.rows import Row
from psychometrics.tables import Table

_INFEASIBLE = 2


@dataclass(frozen=True)
class Solution:
    """`chosen`: the columns that are 1. `missing`, `beyond`: of each soft row, how far it is below or above."""

    chosen: frozenset[int]
    cost: float
    missing: dict[int, float]
    beyond: dict[int, float]


class OutOfTime(Exception):
    """Nothing was found in the seconds that were given; whether there is anything, nobody knows."""


def solve(
    rows: Sequence[Row], cost: Table, soft: Collection[int] = (), *, gap: float, seconds: float
) -> Solution | None:
    """The cheapest choice of columns, or None where there is none.

    `soft`: numbers of rows that may be broken; then whatever breaks them least is chosen, at no other cost. `gap`: how
    far from the cheapest it may be, as a share. What is stopped by time depends on the machine: keep what came of it.
    """
    columns, numbers = len(cost), sorted(soft)
    matrix = _matrix(rows, columns, numbers)
    low, high = (np.array([getattr(row, end) for row in rows], float) for end in ("low", "high"))
    slack = 2 * len(numbers)
    found = milp(
        np.concatenate([0 * cost, np.ones(slack)]) if slack else cost,
        constraints=LinearConstraint(matrix, low, high),
        integrality=np.r_[np.ones(columns), np.zeros(slack)],
        bounds=Bounds(0, np.r_[np.ones(columns), np.full(slack, np.inf)]),
        options={"mip_rel_gap": gap, "time_limit": seconds},
    )
    if found.status == _INFEASIBLE:
        return None
    if found.x is None:
        raise OutOfTime
    missing, beyond = found.x[columns : columns + len(numbers)], found.x[columns + len(numbers) :]
    return Solution(
        chosen=frozenset(int(column) for column in np.flatnonzero(found.x[:columns] > 0.5)),
        cost=float(found.fun),
        missing=dict(zip(numbers, map(float, missing), strict=True)),
        beyond=dict(zip(numbers, map(float, beyond), strict=True)),
    )


def _matrix(rows: Sequence[Row], columns: int, soft: Sequence[int]) -> csr_array:
    """A row each; for each soft one a column that makes up what is missing, and one that takes off what is beyond."""
    cells = [(number, column, factor) for number, row in enumerate(rows) for column, factor in row.cells.items()]
    cells += [(number, columns + place, 1.0) for place, number in enumerate(soft)]
    cells += [(number, columns + len(soft) + place, -1.0) for place, number in enumerate(soft)]
    at, across, factors = zip(*cells, strict=True)
    return csr_array((factors, (at, across)), shape=(len(rows), columns + 2 * len(soft)))
