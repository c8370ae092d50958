"""Passed, not yet passed, and when there is something to say."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.results import rules
from exam.results.rules import NOT_YET, PASSED, Written, oral_outcome, outcome, ready, share, written_outcome

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


@pytest.mark.parametrize(("correct", "scored", "expected"), CASES)
def test_the_written_part_is_passed_at_the_mark(correct: int, scored: tuple[float, float], expected: str) -> None:
    written = Written(correct, 24, [(one, 9) for one in scored])

    assert written_outcome(written, ITEM_POINTS, MARK) == expected


@given(
    correct=st.integers(0, 24),
    halves=st.lists(st.integers(0, 18), min_size=2, max_size=2),
    mark=st.integers(0, 100),
)
def test_the_pass_rule_is_points_over_possible_without_rounding(correct: int, halves: list[int], mark: int) -> None:
    written = Written(correct, 24, [(half / 2, 9) for half in halves])
    points = Fraction(correct) + sum(Fraction(half, 18) * 6 for half in halves)

    assert share(written, ITEM_POINTS) == points / 36
    assert (written_outcome(written, ITEM_POINTS, mark) == PASSED) == (points * 100 >= mark * 36)


@given(st.dictionaries(st.sampled_from(["E1", "E2", "E3", "E4", "E5", "E6"]), st.integers(0, 6), min_size=1))
def test_the_oral_part_is_passed_when_no_competency_is_below_standard(halves: dict[str, int]) -> None:
    rows = {row: half / 2 for row, half in halves.items()}

    assert (oral_outcome(rows, 2) == PASSED) == (min(rows.values()) >= 2)


@pytest.mark.parametrize("written", [PASSED, NOT_YET, rules.NOT_TAKEN])
@pytest.mark.parametrize("oral", [PASSED, NOT_YET, rules.NOT_TAKEN])
def test_the_examination_is_passed_only_while_both_parts_are(written: str, oral: str) -> None:
    assert (outcome(written, oral) == PASSED) == (written == oral == PASSED)


READY = [
    # both parts scored
    ({"written": PASSED, "oral": PASSED}, (), (), True),
    ({"written": NOT_YET, "oral": PASSED}, (), (), True),
    # one scored, the other stands from before
    ({"written": PASSED}, ("oral",), (), True),
    ({"oral": NOT_YET}, ("written",), (), True),
    # not yet passed, and the other part not begun: nobody waits for news
    ({"written": NOT_YET}, (), (), True),
    # not yet passed, while the other is being scored: one result for both
    ({"written": NOT_YET}, (), ("oral",), False),
    # passed, and the other part still ahead
    ({"written": PASSED}, (), (), False),
    ({}, (), (), False),
]


@pytest.mark.parametrize(("scored", "stands", "under_way", "expected"), READY)
def test_a_result_is_drafted_when_there_is_something_to_say(
    scored: dict[str, str], stands: tuple[str, ...], under_way: tuple[str, ...], expected: bool
) -> None:
    parts = ("written", "oral")

    found = ready(scored, {part: part in stands for part in parts}, {part: part in under_way for part in parts})

    assert found is expected


def test_a_study_plan_names_the_weak_domains_weakest_first_and_is_never_empty() -> None:
    shares = {"a": Fraction(1, 2), "b": Fraction(1, 4), "c": Fraction(9, 10)}

    assert rules.weakest(shares, 75) == ["b", "a"]
    assert rules.weakest({"a": Fraction(4, 5), "b": Fraction(1)}, 75) == ["a"]


@pytest.mark.parametrize("state", rules.State)
def test_a_result_moves_only_as_the_table_says(state: rules.State) -> None:
    for to in rules.State:
        if to in rules.MOVES[state]:
            assert rules.move(state, to) is to
        else:
            with pytest.raises(rules.NotAtThisStep):
                rules.move(state, to)


def test_both_words_cannot_come_from_one_person() -> None:
    rules.refuse_unless_another("dana", "dov")

    with pytest.raises(rules.AnotherPerson):
        rules.refuse_unless_another("dana", "dana")
