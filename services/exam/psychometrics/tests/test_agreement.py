import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from psychometrics.agreement import Weights, cross_table, intraclass, kappa
from psychometrics.tables import Unusable

from .published import ANXIETY, COHEN, COUPLES, HUNDRED, SHROUT_FLEISS, WINNIPEG

FORTY = ((4, 2, 0, 0), (1, 9, 4, 0), (0, 3, 15, 3), (0, 0, 2, 7))
EIGHT = ((2, 3, 2), (1, 1, 2), (3, 3, 3), (0, 1, 1), (2, 2, 3), (1, 2, 2), (3, 3, 2), (0, 0, 1))
NONE, LINEAR, QUADRATIC = Weights.NONE, Weights.LINEAR, Weights.QUADRATIC


@pytest.mark.parametrize(
    ("counts", "weights", "value", "error", "digits"),
    [
        (FORTY, NONE, 0.569707, 0.094639, 6),
        (FORTY, LINEAR, 0.693878, None, 6),
        (FORTY, QUADRATIC, 0.815906, 0.048697, 6),
        (np.asarray(COHEN) * 200, NONE, 0.492, None, 3),
        (HUNDRED, NONE, 0.9315, None, 4),  # as scikit-learn's tests of `cohen_kappa_score` print them
        (HUNDRED, LINEAR, 0.9412, None, 4),
        (HUNDRED, QUADRATIC, 0.9541, None, 4),
        (COUPLES, NONE, 0.1293, 0.0686, 4),  # as vcd's `Kappa` prints them
        (COUPLES, LINEAR, 0.2374, 0.0783, 4),
        (WINNIPEG, NONE, 0.2079, 0.0505, 4),
        (WINNIPEG, LINEAR, 0.3797, 0.0517, 4),
        (cross_table(ANXIETY[0], ANXIETY[1], range(1, 7)), NONE, 0.1195, None, 4),  # as irr's `kappa2` does
        (cross_table(ANXIETY[0], ANXIETY[1], range(1, 7)), LINEAR, 0.1892, None, 4),
        (cross_table(ANXIETY[0], ANXIETY[1], range(1, 7)), QUADRATIC, 0.2968, None, 4),
    ],
)
def test_kappa_is_what_was_printed(
    counts: object, weights: Weights, value: float, error: float | None, digits: int
) -> None:
    found = kappa(np.asarray(counts), weights)
    assert found is not None
    assert round(found.value, digits) == value
    assert error is None or round(found.error, digits) == error


def test_the_share_of_equal_scores_stands_beside_it() -> None:
    found = kappa(FORTY)
    assert found is not None
    assert found.exact == pytest.approx(0.70)


def test_a_level_that_nobody_used_keeps_the_others_apart() -> None:
    first, second = [0, 0, 1, 1, 3, 3, 3], [0, 1, 1, 1, 3, 3, 1]
    whole = kappa(cross_table(first, second, range(4)), QUADRATIC)
    closer = kappa(cross_table(first, second, (0, 1, 3)), QUADRATIC)
    assert whole is not None
    assert closer is not None
    assert whole.value != pytest.approx(closer.value)


def test_where_both_said_one_level_throughout_there_is_no_kappa() -> None:
    assert kappa(cross_table([2, 2, 2], [2, 2, 2], range(4))) is None


def test_a_table_of_nobody_or_of_other_levels_is_refused() -> None:
    for unfit in ([[0, 0], [0, 0]], [[1, 2, 3], [4, 5, 6]]):
        with pytest.raises(Unusable):
            kappa(unfit)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=40), st.sampled_from(Weights))
def test_kappa_does_not_ask_who_was_first(pairs: list[tuple[int, int]], weights: Weights) -> None:
    counts = cross_table([one for one, _ in pairs], [other for _, other in pairs], range(4))
    there, back = kappa(counts, weights), kappa(counts.T, weights)
    assert (there is None) == (back is None)
    assert there is None or back is None or there.value == pytest.approx(back.value)


@pytest.mark.parametrize(
    ("scores", "single", "agreement", "digits"),
    [
        (EIGHT, 0.737968, 0.740741, 6),
        (SHROUT_FLEISS, 0.17, 0.29, 2),
        (
            np.asarray(ANXIETY).T,
            0.1750224,
            0.1979983,
            7,
        ),  # psych's `ICC`, by REML, has .1750225
    ],
)
def test_the_intraclass_correlation_is_what_was_printed(
    scores: object, single: float, agreement: float, digits: int
) -> None:
    found = intraclass(np.asarray(scores))
    assert found is not None
    assert (round(found.single, digits), round(found.agreement, digits)) == (single, agreement)


def test_where_all_scores_are_equal_there_is_no_intraclass_correlation() -> None:
    assert intraclass([[2, 2], [2, 2]]) is None
