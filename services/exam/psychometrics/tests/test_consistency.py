import numpy as np
import pytest
from scipy import integrate, stats

from psychometrics.consistency import Consistency, consistency
from psychometrics.items import kr21
from psychometrics.tables import Unusable

HUYNH = (47, 6, kr21(60, 47, 6), 42, 0, 60)
RUBRICS = (50, 7, 0.84, 46, 0, 66)


@pytest.mark.parametrize(
    ("given", "shape", "agreement", "kappa"),
    [
        (HUYNH, (60, 42, 17.446740, 4.825694), 0.852466, 0.496496),
        (RUBRICS, (97, 68, 13.966929, 4.469417), 0.856156, 0.630977),
    ],
)
def test_the_decision_is_as_consistent_as_two_ways_of_reckoning_say(
    given: tuple[float, ...], shape: tuple[float, ...], agreement: float, kappa: float
) -> None:
    found = consistency(*given)
    assert (found.length, found.cut, round(found.a, 6), round(found.b, 6)) == shape
    assert round(found.agreement, 6) == agreement
    assert round(found.kappa or 0, 6) == kappa


@pytest.mark.parametrize(("given", "accuracy"), [(HUYNH, 0.894118), (RUBRICS, 0.897399)])
def test_accuracy_is_the_integral_on_both_sides_of_the_cut(given: tuple[float, ...], accuracy: float) -> None:
    """An integral that steps over the jump at the cut comes to .894602 and .897259 here; on each side it is smooth."""
    found = consistency(*given)
    assert round(found.accuracy, 6) == accuracy
    assert found.accuracy == pytest.approx(integral(found, given[3] / given[5]), abs=1e-9)
    assert found.accuracy + found.false_pass + found.false_fail == pytest.approx(1)


def test_a_hundred_thousand_people_who_sit_twice_agree_as_often() -> None:
    found, made = consistency(*RUBRICS), np.random.default_rng(7)
    true = made.beta(found.a, found.b, 100_000)
    first, second = (made.binomial(found.length, true) >= found.cut for _ in range(2))
    assert (first == second).mean() == pytest.approx(found.agreement, abs=0.004)
    assert (first == (true >= 46 / 66)).mean() == pytest.approx(found.accuracy, abs=0.004)


def test_the_more_reliable_test_decides_more_consistently() -> None:
    values = [consistency(47, 6, reliability, 42, 0, 60).agreement for reliability in (0.5, 0.7, 0.9)]
    assert values == sorted(values)


def test_a_cut_that_everybody_reaches_is_always_decided_alike() -> None:
    found = consistency(47, 6, 0.8, 0, 0, 60)
    assert (found.agreement, found.accuracy) == pytest.approx((1, 1))


@pytest.mark.parametrize(
    "unfit", [(47, 6, 1, 42, 0, 60), (47, 0, 0.8, 42, 0, 60), (61, 6, 0.8, 42, 0, 60), (30, 31, 0.99, 42, 0, 60)]
)
def test_what_no_beta_distribution_fits_is_refused(unfit: tuple[float, ...]) -> None:
    with pytest.raises(Unusable):
        consistency(*unfit)


def integral(found: Consistency, threshold: float) -> float:
    def passing(true: float) -> float:
        return float(stats.binom.sf(found.cut - 1, found.length, true) * stats.beta.pdf(true, found.a, found.b))

    def failing(true: float) -> float:
        return float(stats.binom.cdf(found.cut - 1, found.length, true) * stats.beta.pdf(true, found.a, found.b))

    above, _ = integrate.quad(passing, threshold, 1, epsabs=1e-12)
    below, _ = integrate.quad(failing, 0, threshold, epsabs=1e-12)
    return float(above + below)
