"""Judges estimate alone, round after round, and as much as an item takes."""

from dataclasses import astuple
from fractions import Fraction

import pytest

from exam.judges.rules import (
    LEAST,
    MOST,
    SHARE,
    HandedIn,
    MayNotJudge,
    MissedRound,
    NoSuchEstimate,
    NotWhole,
    PanelHasBegun,
    Spread,
    missed,
    refuse_if_still_candidate,
    refuse_unless_estimated,
    refuse_unless_joinable,
    refuse_unless_may_estimate,
    refuse_unless_of_round,
    refuse_unless_whole,
    share_of,
    spread_of,
    units_of,
)
from exam.standards.rules import ROUNDS, NotAtThisStep, Round, State

CHOICE = units_of({})
RUBRIC = units_of({"listening": 4, "words": 3})
ESTIMATING = {round: state for state, round in ROUNDS.items()}


def test_an_item_without_a_rubric_takes_one_share_of_all_its_points() -> None:
    [unit] = CHOICE

    assert (unit.id, unit.least, unit.most) == (SHARE, LEAST, MOST)
    assert share_of(CHOICE, {SHARE: 60}) == Fraction(60, 100)


def test_a_rubric_takes_a_level_of_each_row_in_tenths_from_nothing_to_the_highest() -> None:
    assert [(unit.id, unit.least, unit.most) for unit in RUBRIC] == [("listening", 0, 40), ("words", 0, 30)]
    assert share_of(RUBRIC, {"listening": 40, "words": 30}) == 1
    assert share_of(RUBRIC, {"listening": 25, "words": 10}) == Fraction(1, 2)


@pytest.mark.parametrize("estimates", [{SHARE: LEAST}, {SHARE: MOST}])
def test_the_ends_of_the_range_may_be_given(estimates: dict[str, int]) -> None:
    refuse_unless_estimated(CHOICE, estimates)
    refuse_unless_estimated(RUBRIC, {"listening": 0, "words": 30})


@pytest.mark.parametrize("estimates", [{}, {SHARE: LEAST - 1}, {SHARE: MOST + 1}, {"other": 50}])
def test_an_estimate_that_is_missing_or_out_of_range_is_named(estimates: dict[str, int]) -> None:
    with pytest.raises(NoSuchEstimate) as refused:
        refuse_unless_estimated(CHOICE, estimates)
    assert refused.value.field == f"estimates.{SHARE}"


def test_a_row_left_out_is_no_estimate_of_nothing() -> None:
    with pytest.raises(NoSuchEstimate):
        refuse_unless_estimated(RUBRIC, {"listening": 20})


def test_what_the_item_does_not_ask_is_no_estimate() -> None:
    with pytest.raises(NoSuchEstimate):
        refuse_unless_estimated(CHOICE, {SHARE: 50, "listening": 20})


@pytest.mark.parametrize("state", State)
def test_a_judge_joins_until_the_first_round_begins(state: State) -> None:
    if state in (State.GATHERING, State.TRAINING):
        refuse_unless_joinable(state)
    else:
        with pytest.raises(PanelHasBegun):
            refuse_unless_joinable(state)


def test_only_whoever_may_still_sit_the_examination_cannot_judge() -> None:
    refuse_if_still_candidate(in_training=False, passed=False)
    refuse_if_still_candidate(in_training=True, passed=True)
    with pytest.raises(MayNotJudge):
        refuse_if_still_candidate(in_training=True, passed=False)


@pytest.mark.parametrize("round", Round)
def test_a_judge_estimates_in_the_round_that_follows_the_ones_handed_in(round: Round) -> None:
    before = list(Round)[: list(Round).index(round)]

    assert refuse_unless_may_estimate(ESTIMATING[round], before) == round
    with pytest.raises(HandedIn):
        refuse_unless_may_estimate(ESTIMATING[round], [*before, round])


@pytest.mark.parametrize("state", set(State) - set(ROUNDS))
def test_between_the_rounds_nobody_estimates(state: State) -> None:
    with pytest.raises(NotAtThisStep):
        refuse_unless_may_estimate(state, [])


@pytest.mark.parametrize(("round", "handed_in"), [(Round.ONE, []), (Round.TWO, [Round.TRAINING]), (Round.TWO, [])])
def test_whoever_missed_a_round_listens_to_the_ones_after_it(round: Round, handed_in: list[Round]) -> None:
    assert missed(round, handed_in)
    with pytest.raises(MissedRound):
        refuse_unless_may_estimate(ESTIMATING[round], handed_in)


@pytest.mark.parametrize("round", Round)
def test_items_of_the_training_are_for_the_training_alone(round: Round) -> None:
    training = round == Round.TRAINING

    refuse_unless_of_round(round, training=training)
    with pytest.raises(NotAtThisStep):
        refuse_unless_of_round(round, training=not training)


def test_a_round_is_handed_in_when_every_item_has_an_estimate() -> None:
    refuse_unless_whole(["one", "two"], ["two", "one", "of-before"])
    with pytest.raises(NotWhole):
        refuse_unless_whole(["one", "two"], ["one", "of-before"])


@pytest.mark.parametrize(
    ("judges", "lowest", "middle", "highest", "sd"),
    [([40, 80, 60], 0.4, 0.6, 0.8, 0.2), ([40, 60], 0.4, 0.5, 0.6, 0.02**0.5)],
)
def test_a_spread_says_how_far_apart_the_judges_are(
    judges: list[int], lowest: float, middle: float, highest: float, sd: float
) -> None:
    found = spread_of(CHOICE, [{SHARE: one} for one in judges])

    assert found is not None
    assert astuple(found) == pytest.approx((lowest, middle, highest, sd))


def test_one_judge_alone_is_apart_from_nobody_and_none_have_no_spread() -> None:
    assert spread_of(CHOICE, [{SHARE: 40}]) == Spread(0.4, 0.4, 0.4, 0.0)
    assert spread_of(CHOICE, []) is None
