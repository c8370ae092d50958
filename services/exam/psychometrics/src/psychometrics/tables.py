"""The tables of numbers that the other modules take, and what is asked of them."""

from typing import Any

import numpy as np
import numpy.typing as npt

Table = npt.NDArray[np.float64]
Numbers = npt.ArrayLike
"""Whatever NumPy makes such a table of."""


class Unusable(ValueError):
    """What was given is no such table, whoever gave it."""


def table(numbers: Numbers, *, rows: int = 1, columns: int = 1) -> Table:
    """Two dimensions, no gaps, at least so many rows and columns."""
    made = np.asarray(numbers, dtype=float)
    if made.ndim != 2 or made.shape[0] < rows or made.shape[1] < columns or not np.isfinite(made).all():
        raise Unusable(f"a table of at least {rows} by {columns} numbers without gaps, not {made.shape}")
    return made


def row(numbers: Numbers, *, least: int = 1) -> Table:
    """One dimension, no gaps, at least so many numbers."""
    made = np.asarray(numbers, dtype=float)
    if made.ndim != 1 or len(made) < least or not np.isfinite(made).all():
        raise Unusable(f"a row of at least {least} numbers without gaps, not {made.shape}")
    return made


def number(value: Any) -> float | None:
    """A plain float; None for what is not finite."""
    return float(value) if np.isfinite(value) else None
