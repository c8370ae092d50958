"""The part of a report that holds forms against each other: what the pass mark of one would be on another."""

from collections.abc import Sequence

import numpy as np

from psychometrics.asked import Sitting
from psychometrics.equating import Sat, equated_by_arc
from psychometrics.figures import Beside, BesideFigures
from psychometrics.least import COMMON, Figure, enough
from psychometrics.tables import Unusable


def beside(number: int, share: float, one: Sequence[Sitting], other: Sequence[Sitting]) -> BesideFigures:
    """What the cut of `one`, a share of its points, is on `other`. `number`: of `one` in the report.

    Each form has its own cut by its judges; this is for people to look at, and nothing is decided by it.
    """
    here, there = one[0].scores, other[0].scores
    common = sorted(item for item in here.keys() & there.keys() if here[item].highest == there[item].highest)
    highest = sum(worth.highest for worth in here.values())
    cut = share * highest
    state = _state(min(len(one), len(other)), len(common), max(len(here), len(there)))
    if state != Beside.SHOWN:
        return BesideFigures(number, state, len(common), cut)
    try:
        found = equated_by_arc(_sat(one, common), _sat(other, common), cut)
    except Unusable:
        return BesideFigures(number, Beside.UNUSABLE, len(common), cut)
    return BesideFigures(number, state, len(common), cut, found.points, found.low, found.high)


def _state(people: int, common: int, items: int) -> Beside:
    if not enough(Figure.CIRCLE_ARC, people):
        return Beside.TOO_FEW
    if enough(Figure.EQUATING, people):
        return Beside.MANY
    return Beside.SHOWN if common >= COMMON * items - 1e-9 else Beside.APART


def _sat(sittings: Sequence[Sitting], common: Sequence[str]) -> Sat:
    totals = [sum(score.reached for score in sitting.scores.values()) for sitting in sittings]
    in_common = [sum(sitting.scores[item].reached for item in common) for sitting in sittings]
    return Sat(np.array(totals), np.array(in_common), sum(one.highest for one in sittings[0].scores.values()))
