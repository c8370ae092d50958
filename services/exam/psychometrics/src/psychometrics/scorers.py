"""The part of a report that is about those who score: how alike they are, and who lies above the others."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from psychometrics.agreement import Weights, cross_table, intraclass, kappa
from psychometrics.asked import Levels, Score
from psychometrics.figures import RaterFigures, RowFigures, RowLeniency
from psychometrics.least import Figure, enough
from psychometrics.leniency import Leniency, NotConnected, leniencies

Row = tuple[str, str]
"""Of a rubric: entry, row."""
Pair = tuple[Score, Score]
"""What the first and what the second gave to the same answer, in the same row."""


def rows_of(scores: Iterable[Score], levels: Iterable[Levels]) -> tuple[RowFigures, ...]:
    """Of each row of each rubric how alike two score, whoever they are."""
    known = _levels(levels)
    rows = _by_row(_pairs(scores))
    return tuple(_row(of, [(one.score, other.score) for one, other in both], known[of]) for of, both in rows.items())


def raters_of(scores: Sequence[Score], levels: Iterable[Levels]) -> tuple[tuple[RaterFigures, ...], bool]:
    """Of each rater how far above the others, and row by row how alike whoever scored the same; whether all connect.

    Each row of each answer counts as one thing that was scored; who gave too few scores has no figure.
    """
    known, beside = _levels(levels), _by_rater(_pairs(scores))
    by_row = _leniency_by_row(scores)
    given = [(f"{one.answer} {one.row}", one.rater, float(one.score)) for one in scores]
    counted: dict[str, int] = defaultdict(int)
    for _, rater, _ in given:
        counted[rater] += 1
    lenient, connected = _lenient(given, len(counted))
    found = [
        RaterFigures(
            id=rater,
            scores=number,
            points=lenient[rater].points if rater in lenient and enough(Figure.LENIENCY, number) else None,
            error=lenient[rater].error if rater in lenient and enough(Figure.LENIENCY, number) else None,
            rows=_beside(rater, beside[rater], known),
            leniency=tuple(by_row[rater]),
        )
        for rater, number in sorted(counted.items())
    ]
    return tuple(found), connected


def _lenient(given: Sequence[tuple[str, str, float]], raters: int) -> tuple[Mapping[str, Leniency], bool]:
    try:
        return (leniencies(given) if raters > 1 else {}), True
    except NotConnected:
        return {}, False


def _leniency_by_row(scores: Iterable[Score]) -> dict[str, list[RowLeniency]]:
    """By rater. In a row in which some share no answer with others nobody has a figure, and all their numbers stand."""
    rows: dict[Row, list[Score]] = defaultdict(list)
    for one in scores:
        rows[one.entry, one.row].append(one)
    found: dict[str, list[RowLeniency]] = defaultdict(list)
    for of, given in sorted(rows.items()):
        counted = Counter(one.rater for one in given)
        lenient, _ = _lenient([(one.answer, one.rater, float(one.score)) for one in given], len(counted))
        for rater, number in sorted(counted.items()):
            its = lenient.get(rater) if enough(Figure.LENIENCY, number) else None
            found[rater].append(RowLeniency(*of, number, its.points if its else None, its.error if its else None))
    return found


def _by_rater(pairs: Iterable[Pair]) -> dict[str, list[Pair]]:
    found: dict[str, list[Pair]] = defaultdict(list)
    for one, other in pairs:
        found[one.rater].append((one, other))
        found[other.rater].append((one, other))
    return found


def _beside(rater: str, pairs: Iterable[Pair], levels: Mapping[Row, Sequence[int]]) -> tuple[RowFigures, ...]:
    """Of one rater, whose scores come to stand first, beside whoever scored the same."""
    theirs = [(one, other) if one.rater == rater else (other, one) for one, other in pairs]
    rows = _by_row(theirs)
    return tuple(_row(of, [(one.score, other.score) for one, other in both], levels[of]) for of, both in rows.items())


def _levels(levels: Iterable[Levels]) -> dict[Row, Sequence[int]]:
    return {(one.entry, one.row): one.scores for one in levels}


def _pairs(scores: Iterable[Score]) -> list[Pair]:
    both: dict[tuple[str, str, str], dict[bool, Score]] = defaultdict(dict)
    for one in scores:
        both[one.entry, one.row, one.answer][one.first] = one
    return [(found[True], found[False]) for _, found in sorted(both.items()) if len(found) == 2]


def _by_row(pairs: Iterable[Pair]) -> dict[Row, list[Pair]]:
    rows: dict[Row, list[Pair]] = defaultdict(list)
    for one, other in pairs:
        rows[one.entry, one.row].append((one, other))
    return rows


def _row(of: Row, pairs: Sequence[tuple[int, int]], levels: Sequence[int]) -> RowFigures:
    counts = cross_table([one for one, _ in pairs], [other for _, other in pairs], levels)
    number = len(pairs)
    plain = kappa(counts) if enough(Figure.KAPPA, number) else None
    squared = kappa(counts, Weights.QUADRATIC) if enough(Figure.KAPPA, number) else None
    alike = intraclass(pairs) if enough(Figure.INTRACLASS, number) else None
    return RowFigures(
        entry=of[0],
        row=of[1],
        pairs=number,
        exact=float(np.trace(counts) / number) if enough(Figure.INTRACLASS, number) else None,
        kappa=plain.value if plain else None,
        error=plain.error if plain else None,
        quadratic=squared.value if squared else None,
        intraclass=alike.single if alike else None,
    )
