"""How many people a figure needs before anybody should read it.

The functions compute whatever can be computed, so that they can be held against published tables; a report asks here
first, and says "too few" instead of a figure. Sources: Zwick (2012), ETS RR-12-08, for differential functioning; the
others are ours: below them the standard error is as large as what one would decide by.
"""

from enum import StrEnum


class Figure(StrEnum):
    ITEM = "item"
    """Difficulty, correlation with the rest, options."""
    RELIABILITY = "reliability"
    """Alpha, standard error, consistency of the decision."""
    KAPPA = "kappa"
    INTRACLASS = "intraclass"
    LENIENCY = "leniency"
    """Scores by each rater; in a row of a rubric, in that row."""
    CIRCLE_ARC = "circle-arc"
    """People per form, for an equating that is shown and not used."""
    EQUATING = "equating"
    """People per form, for an equating that is used."""


LEAST: dict[Figure, int] = {
    Figure.ITEM: 30,
    Figure.RELIABILITY: 50,
    Figure.KAPPA: 30,
    Figure.INTRACLASS: 20,
    Figure.LENIENCY: 10,
    Figure.CIRCLE_ARC: 30,
    Figure.EQUATING: 100,
}
"""People; for kappa and the intraclass correlation answers scored twice."""

BIAS_CLASS_SMALLER, BIAS_CLASS_ALL = 200, 500
"""For a class: in the smaller group, and in both together."""
BIAS_SIZE_SMALLER = 100
"""For a size with its interval and no class: in the smaller group."""

COMMON = 0.2
"""Of the items of each form, what both must ask for the one to be held against the other (Angoff 1971)."""


def enough(figure: Figure, number: int) -> bool:
    return number >= LEAST[figure]
