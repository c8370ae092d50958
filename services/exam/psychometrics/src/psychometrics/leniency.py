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
    """Effects of the raters, which add up to 0, and their standard errors.

    What is the same for all scores of an answer is taken out of both sides first (Frisch & Waugh 1933). What is left of
    XᵀX is raters × raters, and its pseudoinverse is that of effects that add up to 0; the whole design would not fit
    into memory for thousands of answers.
    """
    given = np.bincount(of * raters + by, minlength=answers * raters).reshape(answers, raters).astype(np.float64)
    of_answer = given.sum(axis=1)
    spread = np.linalg.pinv(np.diag(given.sum(axis=0)) - given.T @ (given / of_answer[:, None]))
    left = scores - (np.bincount(of, scores, answers) / of_answer)[of]
    effects: Table = np.asarray(spread @ np.bincount(by, left, raters), dtype=np.float64)
    free = len(scores) - answers - (raters - 1)
    if free < 1:
        return effects, None
    variance = ((left - effects[by] + (given @ effects / of_answer)[of]) ** 2).sum() / free
    return effects, np.sqrt(np.maximum(variance * np.diag(spread), 0))
