"""Passed, not yet passed, and when there is something to say."""

from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.attempts.rules import Part
from exam.plans.rules import first_modules, line_at, shown, weakest
from exam.results.rules import (
    MOVES,
    NotAtThisStep,
    PartNotPassed,
    State,
    outcome,
    part_outcome,
    ready,
    refuse_unless_passed,
)
from exam.score_runs.rules import Outcome, Points, oral_outcome, share, written_outcome

PASSED, NOT_YET = Outcome.PASSED, Outcome.NOT_YET
WRITTEN, ORAL = Part.WRITTEN, Part.ORAL

ITEM_POINTS, MARK = 6, 75
CASES = [
    # 24 of 24 and full written answers: 36 of 36
    (24, (9, 9), PASSED),
    # 27 of 36 is exactly 75 percent
    (15, (9, 9), PASSED),
    (21, (4.5, 4.5), PASSED),
    # half a step less
    (21, (4.5, 4), NOT_YET),
    (14, (9, 9), NOT_YET),
    # nothing was written
    (24, (0, 0), NOT_YET),
]


def points(correct: int, *answers: float) -> list[Points]:
    """Of 24 items so many right, and answers of which each can reach nine."""
    chosen = [Points(number < correct, highest=1, worth=1) for number in range(24)]
    return chosen + [Points(reached, highest=9, worth=ITEM_POINTS) for reached in answers]


@pytest.mark.parametrize(("correct", "scored", "expected"), CASES)
def test_the_written_part_is_passed_at_the_mark(correct: int, scored: tuple[float, float], expected: Outcome) -> None:
    assert written_outcome(points(correct, *scored), Fraction(MARK)) == expected


@given(
    correct=st.integers(0, 24),
    halves=st.lists(st.integers(0, 18), min_size=2, max_size=2),
    mark=st.integers(0, 100),
)
def test_the_pass_rule_is_points_over_possible_without_rounding(correct: int, halves: list[int], mark: int) -> None:
    scored = points(correct, *(half / 2 for half in halves))
    expected = Fraction(correct) + sum(Fraction(half, 18) * 6 for half in halves)

    assert share(scored) == expected / 36
    assert (written_outcome(scored, Fraction(mark)) == PASSED) == (expected * 100 >= mark * 36)


@given(st.dictionaries(st.sampled_from(["E1", "E2", "E3", "E4", "E5", "E6"]), st.integers(0, 6), min_size=1))
def test_the_oral_part_is_passed_when_no_competency_is_below_standard(halves: dict[str, int]) -> None:
    rows = {row: half / 2 for row, half in halves.items()}

    assert (oral_outcome(rows, 2) == PASSED) == (min(rows.values()) >= 2)


@pytest.mark.parametrize("written", Outcome)
@pytest.mark.parametrize("oral", Outcome)
def test_the_examination_is_passed_only_while_both_parts_are(written: Outcome, oral: Outcome) -> None:
    assert (outcome(written, oral) == PASSED) == (written == oral == PASSED)


READY = [
    # both parts scored
    ({WRITTEN: PASSED, ORAL: PASSED}, (), (), True),
    ({WRITTEN: NOT_YET, ORAL: PASSED}, (), (), True),
    # one scored, the other stands from before
    ({WRITTEN: PASSED}, (ORAL,), (), True),
    ({ORAL: NOT_YET}, (WRITTEN,), (), True),
    # not yet passed, and the other part not begun: nobody waits for news
    ({WRITTEN: NOT_YET}, (), (), True),
    # not yet passed, while the other is being scored: one result for both
    ({WRITTEN: NOT_YET}, (), (ORAL,), False),
    # passed, and the other part still ahead
    ({WRITTEN: PASSED}, (), (), False),
    ({}, (), (), False),
]


@pytest.mark.parametrize(("scored", "stands", "under_way", "expected"), READY)
def test_a_result_is_drafted_when_there_is_something_to_say(
    scored: dict[Part, Outcome], stands: tuple[Part, ...], under_way: tuple[Part, ...], expected: bool
) -> None:
    found = ready(scored, {part: part in stands for part in Part}, {part: part in under_way for part in Part})

    assert found is expected


def test_a_study_plan_names_the_weak_domains_weakest_first_and_is_never_empty() -> None:
    shares = {"a": Fraction(1, 2), "b": Fraction(1, 4), "c": Fraction(9, 10)}

    assert weakest(shares, Fraction(75)) == ["b", "a"]
    assert weakest({"a": Fraction(4, 5), "b": Fraction(1)}, Fraction(75)) == ["a"]


@pytest.mark.parametrize(
    ("of_each", "expected"),
    [
        # one of each, in the order of the course
        ([[7, 8], [3], [20, 1]], [3, 7, 20]),
        # more of the weakest where there are fewer things
        ([[7, 8], [3]], [3, 7, 8]),
        # named twice is one module
        ([[5], [5, 6]], [5, 6]),
        ([], []),
    ],
)
def test_a_plan_begins_with_three_modules_in_the_order_of_the_course(
    of_each: list[list[int]], expected: list[int]
) -> None:
    assert first_modules(of_each) == expected


@given(st.fractions(0, 1), st.fractions(0, 1))
def test_a_bar_reaches_the_line_if_and_only_if_it_was_reached(reached: Fraction, line: Fraction) -> None:
    assert (shown(reached, line) >= line_at(line)) == (reached >= line)
    assert 0 <= shown(reached, line) <= 100


Verb = Literal["release", "return", "withdraw", "rescore"]
ALLOWED: dict[tuple[State, Verb], State] = {
    (State.DRAFT, "release"): State.RELEASED,
    (State.DRAFT, "return"): State.WITHDRAWN,
    (State.DRAFT, "rescore"): State.WITHDRAWN,
    (State.RELEASED, "withdraw"): State.WITHDRAWN,
    # it stands until the new one is released
    (State.RELEASED, "rescore"): State.RELEASED,
}


@pytest.mark.parametrize("verb", ["release", "return", "withdraw", "rescore"])
@pytest.mark.parametrize("state", State)
def test_what_becomes_of_a_result_and_nothing_else(state: State, verb: Verb) -> None:
    if (state, verb) in ALLOWED:
        assert MOVES.after(state, verb) is ALLOWED[state, verb]
    else:
        with pytest.raises(NotAtThisStep):
            MOVES.after(state, verb)


@pytest.mark.parametrize(
    ("scored", "stands", "is_shown"),
    [
        (PASSED, False, PASSED),
        (NOT_YET, False, NOT_YET),
        (NOT_YET, True, NOT_YET),  # what was scored last is what the result says
        (None, True, PASSED),
        (None, False, Outcome.NOT_TAKEN),
    ],
)
def test_a_part_is_shown_as_scored_or_as_it_stands(scored: Outcome | None, stands: bool, is_shown: Outcome) -> None:
    assert part_outcome(scored, stands) == is_shown


def test_only_a_part_that_was_passed_is_released_on_its_own() -> None:
    refuse_unless_passed(PASSED)
    for other in (NOT_YET, Outcome.NOT_TAKEN):
        with pytest.raises(PartNotPassed):
            refuse_unless_passed(other)
