"""What each option of an item drew, and from whom."""

from collections.abc import Collection, Sequence

import numpy as np

from psychometrics.asked import Question
from psychometrics.figures import OptionFigures, OptionTable
from psychometrics.items import correlation
from psychometrics.tables import Numbers, Table, row

GROUPS = 3
"""Lower, middle, upper: thirds, so that each holds enough people where forms are sat by few."""


def option_table(question: Question, chosen: Sequence[Collection[str]], rest: Numbers) -> OptionTable:
    """Counts of each option by group, and its point-biserial correlation (Lord & Novick 1968, 15.3).

    `chosen`: of each person the options that were chosen, none where there is no answer; `rest`: their points in the
    other items, so that what an item has in common with itself is left out (Henrysson 1963). People are put into three
    groups of about the same size by these; equal points are never parted, so a group may stay empty. The correlation is
    None where everybody chose the option or nobody did.
    """
    others = row(rest)
    parts = _parts(others)
    return OptionTable(
        item=question.item,
        response=question.response,
        groups=tuple(int(part.sum()) for part in parts),
        options=tuple(
            _figures(option, option in question.right, np.array([option in one for one in chosen]), others, parts)
            for option in question.options
        ),
    )


def _figures(option: str, right: bool, here: Table, others: Table, parts: Sequence[Table]) -> OptionFigures:
    return OptionFigures(
        option=option,
        right=right,
        chosen=int(here.sum()),
        rest=correlation(here, others) if len(others) > 1 else None,
        groups=tuple(int(here[part].sum()) for part in parts),
    )


def _parts(totals: Table) -> list[Table]:
    """A mask of people for each group, lowest first."""
    edges = np.quantile(totals, [step / GROUPS for step in range(1, GROUPS)], method="lower")
    of = np.searchsorted(edges, totals, side="left")
    return [of == group for group in range(GROUPS)]
