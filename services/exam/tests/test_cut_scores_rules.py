"""From estimates to a cut score: checked against printed arithmetic."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.cut_scores.rules import TooFewJudges, Worth, cut_of, refuse_unless_enough_judges
from exam.judges.rules import (
    HandedIn,
    MayNotJudge,
    MissedRound,
    NoSuchEstimate,
    NotWhole,
    Unit,
    refuse_if_still_candidate,
    refuse_unless_estimated,
    refuse_unless_may_estimate,
    refuse_unless_whole,
    spread_of,
    units_of,
)
from exam.standards.rules import MOVES, NotAtThisStep, Round, State

SHARE = Unit("share", 5, 95, 100)
FOUR_JUDGES = (
    (60, 80, 45, 70, 90),
    (55, 75, 50, 65, 85),
    (70, 85, 40, 75, 95),
    (65, 70, 55, 60, 80),
)


def five_items() -> list[Worth]:
    return [Worth(f"w-{number}", 1, (SHARE,)) for number in range(1, 6)]


def judged(*percent: int) -> dict[str, dict[str, int]]:
    return {f"w-{number}": {"share": value} for number, value in enumerate(percent, 1)}


def test_four_judges_over_five_items_come_to_the_printed_cut() -> None:
    cut = cut_of(five_items(), [judged(*judge) for judge in FOUR_JUDGES])

    assert cut is not None
    assert cut.points == Fraction("3.425")
    assert (round(cut.sd, 4), round(cut.se, 4), cut.of, cut.judges) == (0.1658, 0.0829, 5, 4)


def test_eight_judges_sums_come_to_the_printed_cut() -> None:
    sums = (412, 440, 395, 431, 424, 408, 452, 419)
    whole_form = [Worth("form", 1, (Unit("points", 0, 600, 10),))]

    cut = cut_of(whole_form, [{"form": {"points": value}} for value in sums])

    assert cut is not None
    assert (float(cut.points), round(cut.sd, 4), round(cut.se, 4)) == (42.2625, 1.8283, 0.6464)


def test_an_item_that_is_worth_more_counts_more() -> None:
    written = units_of({"listening": 3, "purpose": 3})
    form = [Worth("w-1", 1, (SHARE,)), Worth("w-2", 6, written)]
    judge = {"w-1": {"share": 50}, "w-2": {"listening": 20, "purpose": 25}}

    cut = cut_of(form, [judge, judge])

    assert cut is not None
    assert cut.points == Fraction(1, 2) + 6 * Fraction(45, 60)
    assert cut.share == cut.points / 7


def test_there_is_no_cut_where_somebody_has_not_seen_an_item_or_nobody_has_met() -> None:
    assert cut_of(five_items(), [judged(60, 80, 45, 70, 90), judged(60, 80, 45, 70)]) is None
    assert cut_of(five_items(), [judged(60, 80, 45, 70, 90)]) is None
    assert cut_of(five_items(), []) is None


@given(st.lists(st.lists(st.integers(5, 95), min_size=5, max_size=5), min_size=2, max_size=12))
def test_a_cut_lies_between_the_mildest_and_the_strictest_judge(judges: list[list[int]]) -> None:
    cut = cut_of(five_items(), [judged(*judge) for judge in judges])

    assert cut is not None
    assert min(map(sum, judges)) <= cut.points * 100 <= max(map(sum, judges))


def test_a_spread_is_of_shares_and_knows_its_middle() -> None:
    spread = spread_of((SHARE,), [{"share": 40}, {"share": 80}, {"share": 50}, {"share": 70}])

    assert spread is not None
    assert (spread.lowest, spread.middle, spread.highest) == (0.4, 0.6, 0.8)
    assert spread_of((SHARE,), []) is None


@pytest.mark.parametrize(
    "estimates",
    [{}, {"share": 4}, {"share": 96}, {"share": 50, "more": 1}, {"other": 50}],
    ids=["nothing", "too little", "too much", "one too many", "another unit"],
)
def test_an_estimate_is_one_number_in_its_range(estimates: dict[str, int]) -> None:
    with pytest.raises(NoSuchEstimate):
        refuse_unless_estimated((SHARE,), estimates)


@pytest.mark.parametrize("share", [5, 50, 95])
def test_nothing_is_certain_of_people_who_are_just_ready(share: int) -> None:
    refuse_unless_estimated((SHARE,), {"share": share})


@pytest.mark.parametrize(
    ("are_cps", "enough"),
    [
        ([True] * 4 + [False] * 4, True),
        ([True] * 3 + [False] * 5, False),
        ([True] * 7, False),
        ([True] * 6 + [False] * 6, True),
        ([True] * 4 + [False] * 5, False),
    ],
)
def test_a_panel_is_eight_people_and_half_of_them_are_cps(are_cps: list[bool], *, enough: bool) -> None:
    if enough:
        refuse_unless_enough_judges(are_cps)
    else:
        with pytest.raises(TooFewJudges):
            refuse_unless_enough_judges(are_cps)


def test_each_round_follows_the_one_before_it() -> None:
    assert refuse_unless_may_estimate(State.ROUND_ONE, {Round.TRAINING}) == Round.ONE
    with pytest.raises(MissedRound):
        refuse_unless_may_estimate(State.ROUND_TWO, {Round.TRAINING})
    with pytest.raises(HandedIn):
        refuse_unless_may_estimate(State.ROUND_ONE, {Round.TRAINING, Round.ONE})
    with pytest.raises(NotAtThisStep):
        refuse_unless_may_estimate(State.TALKING, {Round.TRAINING, Round.ONE})


def test_a_round_is_handed_in_whole() -> None:
    refuse_unless_whole(["a", "b"], ["b", "a", "c"])
    with pytest.raises(NotWhole):
        refuse_unless_whole(["a", "b"], ["a"])


@pytest.mark.parametrize(
    ("in_training", "passed", "may"), [(True, False, False), (True, True, True), (False, False, True)]
)
def test_whoever_may_still_sit_does_not_judge(*, in_training: bool, passed: bool, may: bool) -> None:
    if may:
        refuse_if_still_candidate(in_training=in_training, passed=passed)
    else:
        with pytest.raises(MayNotJudge):
            refuse_if_still_candidate(in_training=in_training, passed=passed)


def test_a_mark_that_holds_is_never_set_aside() -> None:
    ends = {state for state, verb, _ in MOVES if verb == "set-aside"}

    assert set(State) - ends == {State.IN_FORCE, State.SET_ASIDE}
