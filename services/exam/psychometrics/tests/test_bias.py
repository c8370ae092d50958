import numpy as np
import pytest

from psychometrics.bias import Difference, Grade, grade_of, item_biases, mantel_haenszel, strata_of
from psychometrics.simulation import Setting, answers
from psychometrics.tables import Unusable

from .published import EIGHT_CENTRES, EIGHT_CITIES, RABBITS, UCB

THREE = (((12, 8), (9, 11)), ((30, 10), (22, 18)), ((45, 5), (38, 12)))


@pytest.mark.parametrize(
    ("strata", "printed"),
    [
        (THREE, {"odds": 2.395349, "square": 6.734450, "delta": -2.052793, "error": 0.751556}),
        (UCB, {"odds": 0.9046968, "square": 1.4269, "square_plain": 1.5246}),
        (EIGHT_CENTRES, {"odds": 2.1345, "square_plain": 6.3841}),  # Agresti: 2.13 and 6.38
        (EIGHT_CITIES, {"odds": 2.1745, "square_plain": 280.1375}),  # Agresti: 2.17 and 280.1
        (RABBITS, {"odds": 7, "square": 3.9286}),  # R's manual
    ],
)
def test_the_difference_is_what_was_printed(strata: object, printed: dict[str, float]) -> None:
    found = mantel_haenszel(np.asarray(strata))
    assert found is not None
    for name, value in printed.items():
        digits = len(str(value).partition(".")[2])
        assert round(getattr(found, name), digits) == value, name


@pytest.mark.parametrize(("strata", "printed", "digits"), [(EIGHT_CENTRES, 0.303, 3), (EIGHT_CITIES, 0.0468, 4)])
def test_the_error_of_the_log_odds_is_that_of_robins_and_others(strata: object, printed: float, digits: int) -> None:
    """Agresti prints .303 and .046 (there 1.98 to 2.38 around 2.17)."""
    found = mantel_haenszel(np.asarray(strata))
    assert found is not None
    assert round(found.error / 2.35, digits) == printed


def test_the_three_strata_are_class_b() -> None:
    found = mantel_haenszel(np.asarray(THREE))
    assert found is not None
    assert grade_of(found) == Grade.B


@pytest.mark.parametrize(
    ("delta", "error", "grade"),
    [
        (-0.99, 0.1, Grade.A),  # too small
        (1.4, 0.8, Grade.A),  # does not differ from 0
        (1.2, 0.3, Grade.B),
        (-1.6, 0.7, Grade.B),  # large, and perhaps not beyond 1
        (-1.6, 0.3, Grade.C),
        (1.49, 0.1, Grade.B),  # beyond 1 for sure, and not 1.5
    ],
)
def test_a_class_follows_size_and_certainty(delta: float, error: float, grade: Grade) -> None:
    assert grade_of(Difference(odds=1, delta=delta, error=error, square=0, square_plain=0)) == grade


def test_strata_of_one_person_or_one_group_say_nothing() -> None:
    more = [*THREE, ((1, 0), (0, 0)), ((0, 0), (4, 2)), ((0, 0), (0, 0))]
    assert mantel_haenszel(np.asarray(more)) == mantel_haenszel(np.asarray(THREE))


def test_where_nobody_is_wrong_there_is_no_difference_to_tell() -> None:
    assert mantel_haenszel([[[5, 0], [6, 0]], [[3, 0], [2, 0]]]) is None
    with pytest.raises(Unusable):
        mantel_haenszel([[1, 2], [3, 4]])


def test_people_are_put_together_by_their_totals() -> None:
    counted = strata_of([1, 0, 1, 0], [False, True, True, False], [2, 2, 5, 5])
    assert counted.tolist() == [[[1, 0], [0, 1]], [[0, 1], [1, 0]]]


@pytest.mark.parametrize(
    ("reference", "focal", "grades"),
    [
        (99, 300, {Grade.TOO_FEW}),
        (20, 20, {Grade.TOO_FEW}),
        (199, 400, {Grade.SIZE}),
        (200, 299, {Grade.SIZE}),
        (250, 250, {Grade.A, Grade.B, Grade.C}),
    ],
)
def test_too_few_people_have_no_class(reference: int, focal: int, grades: set[Grade]) -> None:
    made = np.random.default_rng(3)
    right = made.random((reference + focal, 8)) < 0.6
    found = item_biases(right, [False] * reference + [True] * focal)
    assert {one.grade for one in found} <= grades
    assert all((one.difference is None) == (one.grade == Grade.TOO_FEW) for one in found)


def test_the_interval_lies_around_the_size() -> None:
    made = np.random.default_rng(4)
    found = item_biases(made.random((600, 5)) < 0.6, [one % 2 == 0 for one in range(600)])
    for one in found:
        assert one.difference is not None
        assert one.low is not None
        assert one.high is not None
        assert one.low < one.difference.delta < one.high
        assert one.high - one.low == pytest.approx(2 * 1.96 * one.difference.error)


def test_people_are_matched_by_a_total_without_what_was_found_but_always_with_the_item_itself() -> None:
    right, focal = answers(Setting(items=12, logits=1.5), 0)
    group = [bool(one) for one in focal]

    def difference(item: int, matched: np.ndarray) -> Difference | None:
        return mantel_haenszel(strata_of(right[:, item], group, matched))

    at_first = [difference(item, right.sum(axis=1)) for item in range(12)]
    clean = [item for item, one in enumerate(at_first) if one is not None and grade_of(one) == Grade.A]
    assert 0 < len(clean) < 12
    purified = [difference(item, right[:, sorted({*clean, item})].sum(axis=1)) for item in range(12)]
    assert [one.difference for one in item_biases(right, group)] == purified
    assert purified != at_first
