"""Would the same decision be made again, and is it the right one? From one sitting (Livingston & Lewis 1995)."""

from dataclasses import dataclass
from math import ceil
from typing import Any

import numpy as np
from scipy.special import betainc, betaln, gammaln

from psychometrics.tables import Table, Unusable


@dataclass(frozen=True)
class Consistency:
    """What can be said of a decision.

    `length`: items of the test of right and wrong that is as reliable; `cut`: right answers on it. `a`, `b`: the beta
    distribution of true scores. Shares of people: `agreement`, who would be decided alike twice; `chance`, alike by
    luck; `accuracy`, who are decided as their true score says; `false_pass`, `false_fail`, who are not.
    """

    length: int
    cut: int
    a: float
    b: float
    agreement: float
    chance: float
    kappa: float | None
    accuracy: float
    false_pass: float
    false_fail: float


def consistency(mean: float, deviation: float, reliability: float, cut: float, low: float, high: float) -> Consistency:
    """The consistency and the accuracy of passing at `cut` points and above.

    `mean`, `deviation`: of the totals, in points between `low` and `high`; `reliability`: 0 to 1, both excluded. True
    scores follow a beta distribution of two parameters, so that rubric points go in as well; with r = KR-21 it is the
    beta-binomial of Huynh (1976). Four moments are unstable at a few hundred people. Errors are binomial; all sums are
    exact. Unusable where mean and deviation fit no beta distribution.
    """
    width, variance = high - low, deviation**2
    if not (0 < reliability < 1 and low < mean < high and variance > 0):
        raise Unusable("a reliability between 0 and 1, a mean between the ends, and people who differ")
    effective = ((mean - low) * (high - mean) - reliability * variance) / (variance * (1 - reliability))
    share, spread = (mean - low) / width, reliability * variance / width**2
    both = share * (1 - share) / spread - 1
    length = round(effective)
    if both <= 0 or length < 1:
        raise Unusable("people lie further apart than a beta distribution between these ends can")
    a, b = share * both, (1 - share) * both
    threshold = (cut - low) / width
    needed = min(max(ceil(length * threshold - 1e-9), 0), length + 1)
    return _decided(length, needed, a, b, threshold)


def _decided(length: int, needed: int, a: float, b: float, threshold: float) -> Consistency:
    right = np.arange(length + 1)
    mass = np.exp(_log_choose(length, right) + betaln(a + right, b + length - right) - betaln(a, b))
    above = 1 - betainc(a + right, b + length - right, np.clip(threshold, 0, 1))
    passes = float(mass[needed:].sum())
    twice = _pass_twice(length, needed, a, b)
    agreement = twice + (1 - 2 * passes + twice)
    chance = passes**2 + (1 - passes) ** 2
    false_pass = float((mass * (1 - above))[needed:].sum())
    false_fail = float((mass * above)[:needed].sum())
    return Consistency(
        length=length,
        cut=needed,
        a=a,
        b=b,
        agreement=agreement,
        chance=chance,
        kappa=(agreement - chance) / (1 - chance) if chance < 1 else None,
        accuracy=1 - false_pass - false_fail,
        false_pass=false_pass,
        false_fail=false_fail,
    )


def _pass_twice(length: int, needed: int, a: float, b: float) -> float:
    """The share that reaches the cut on two such tests: a double sum of the bivariate beta-binomial."""
    right = np.arange(needed, length + 1)
    ways = _log_choose(length, right)
    first, second = right[:, None], right[None, :]
    together = betaln(a + first + second, b + 2 * length - first - second) - betaln(a, b)
    return float(np.exp(ways[:, None] + ways[None, :] + together).sum())


def _log_choose(whole: int, part: Any) -> Table:
    return np.asarray(gammaln(whole + 1) - gammaln(part + 1) - gammaln(whole - part + 1))
