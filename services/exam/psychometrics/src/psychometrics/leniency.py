"""Who scores higher than others do, when nobody scores everything."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from psychometrics.tables import Table, Unusable


class NotConnected(Unusable):
    """Raters who share no answer, directly or by way of others, cannot be held against each other."""


@dataclass(frozen=True)
class Leniency:
    """Of a rater: how far above (lenient) or below (severe) the mean of all raters, in points.

    `error`: its standard error, None where there are no more scores than figures. `scores`: how many the rater gave.
    """

    points: float
    error: float | None
    scores: int


def leniencies(ratings: Iterable[tuple[str, str, float]]) -> dict[str, Leniency]:
    """How far each rater lies above the mean of all raters, in points, by rater.

    `ratings`: (answer, rater, score). Ordinary least squares of score ~ answer + rater, the raters' figures adding up
    to 0; the standard error is s²·(XᵀX)⁺ (Searle 1971, the two-way classification without interaction). NotConnected
    unless every two raters are joined by a chain of answers that were scored by both.
    """
    given = list(ratings)
    answers = {one: number for number, one in enumerate(sorted({answer for answer, _, _ in given}))}
    raters = {one: number for number, one in enumerate(sorted({rater for _, rater, _ in given}))}
    if len(raters) < 2:
        raise Unusable("two raters or more")
    of = np.array([answers[answer] for answer, _, _ in given])
    by = np.array([raters[rater] for _, rater, _ in given])
    scores = np.array([score for _, _, score in given], dtype=float)
    _refuse_unless_connected(given)
    effects, errors = _fitted(of, by, scores, len(answers), len(raters))
    counted = np.bincount(by, minlength=len(raters))
    return {
        rater: Leniency(float(effects[number]), None if errors is None else float(errors[number]), int(counted[number]))
        for rater, number in raters.items()
    }


def _refuse_unless_connected(given: Iterable[tuple[str, str, float]]) -> None:
    """Whoever shares an answer with one of a group belongs to it; in the end there must be one group."""
    of_answer: dict[str, set[str]] = {}
    for answer, rater, _ in given:
        of_answer.setdefault(answer, set()).add(rater)
    groups: list[set[str]] = []
    for raters in of_answer.values():
        apart = [group for group in groups if not group & raters]
        groups = [*apart, raters.union(*(group for group in groups if group & raters))]
    if len(groups) > 1:
        raise NotConnected("raters fall into groups that share no answer")


def _fitted(of: Table, by: Table, scores: Table, answers: int, raters: int) -> tuple[Table, Table | None]:
    """Effects of the raters and their standard errors; the last rater is minus the sum of the others."""
    design = np.zeros((len(scores), answers + raters - 1))
    design[np.arange(len(scores)), of] = 1
    rest = np.vstack([np.eye(raters - 1), -np.ones(raters - 1)])
    design[:, answers:] = rest[by]
    found, *_ = np.linalg.lstsq(design, scores, rcond=None)
    effects = rest @ found[answers:]
    free = len(scores) - design.shape[1]
    if free < 1:
        return effects, None
    variance = ((scores - design @ found) ** 2).sum() / free
    spread = np.linalg.pinv(design.T @ design)[answers:, answers:]
    return effects, np.sqrt(np.maximum(variance * np.diag(rest @ spread @ rest.T), 0))
