"""What scores come to, exactly, and how a run knows what it follows from."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.score_runs.rules import (
    Made,
    Outcome,
    Points,
    digest_of,
    oral_outcome,
    run_id,
    share,
    shares,
    written_outcome,
)

MADE = Made("answers", {"item": "1"}, "75", "exam-2026-1", engine="1")
HALVES = st.integers(0, 12).map(lambda number: number / 2)
ITEMS = st.lists(st.builds(Points, HALVES, st.integers(6, 9).map(float), st.integers(1, 6)), min_size=1, max_size=9)
EXAMINATION = [*[Points(1, 1, 1)] * 18, *[Points(0, 1, 1)] * 6, Points(6, 9, 6), Points(9, 9, 6)]
"""18 and 4 and 6 of 36 points."""


@pytest.mark.parametrize(
    "other",
    [
        Made("other answers", MADE.keys, MADE.cut, MADE.rule_set, MADE.engine),
        Made(MADE.answers, {"item": "2"}, MADE.cut, MADE.rule_set, MADE.engine),
        Made(MADE.answers, MADE.keys, "851/12", MADE.rule_set, MADE.engine),
        Made(MADE.answers, MADE.keys, MADE.cut, "exam-2027-1", MADE.engine),
        Made(MADE.answers, MADE.keys, MADE.cut, MADE.rule_set, engine="2"),
    ],
)
def test_whatever_a_score_follows_from_makes_another_run(other: Made) -> None:
    assert run_id(other) != run_id(MADE)


def test_a_run_that_was_kept_is_found_again_by_its_digest() -> None:
    assert run_id(MADE) == "9b236d165cc45d8f33204708627fb0fad0ccb8138d7c4891c4d5fa99432dcf74"


def test_the_order_in_which_keys_were_read_makes_no_other_run() -> None:
    there, back = ({"a": "1", "b": "2"}, {"b": "2", "a": "1"})

    assert digest_of(there) == digest_of(back) != digest_of({"a": "2", "b": "1"})


def test_an_item_counts_by_what_it_is_worth() -> None:
    assert share(EXAMINATION) == Fraction(28, 36)
    assert share([Points(1, 1, 1), Points(0, 9, 6)]) == Fraction(1, 7)
    assert share([Points(0, 1, 1), Points(9, 9, 6)]) == Fraction(6, 7)


@given(ITEMS)
def test_a_share_lies_between_nothing_and_all_and_how_finely_is_scored_makes_no_difference(items: list[Points]) -> None:
    finer = [Points(one.reached * 2, one.highest * 2, one.worth) for one in items]

    assert 0 <= share(items) <= 1
    assert share(finer) == share(items)


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        # exactly what was reached is enough; a fraction stays one
        (Fraction(2800, 36), Outcome.PASSED),
        (Fraction(75), Outcome.PASSED),
        (Fraction(2800, 36) + Fraction(1, 10**12), Outcome.NOT_YET),
        (Fraction(78), Outcome.NOT_YET),
    ],
)
def test_the_written_part_is_passed_at_the_mark(cut: Fraction, expected: Outcome) -> None:
    assert written_outcome(EXAMINATION, cut) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ({"listening": 2.0, "words": 2.0}, Outcome.PASSED),
        ({"listening": 3.0, "words": 2.5}, Outcome.PASSED),
        # one row is not made up for by another
        ({"listening": 3.0, "words": 1.5}, Outcome.NOT_YET),
        # where nothing was scored, nothing is passed
        ({}, Outcome.NOT_YET),
    ],
)
def test_the_oral_part_is_passed_with_every_row_at_standard(rows: dict[str, float], expected: Outcome) -> None:
    assert oral_outcome(rows, standard=2) == expected


def test_within_a_strand_each_item_counts_alike() -> None:
    scored = [("ethics", 1.0, 1.0), ("ethics", 3.0, 9.0), ("listening", 0.0, 1.0), ("ethics", 0.0, 1.0)]

    assert shares(scored) == {"ethics": Fraction(4, 9), "listening": Fraction(0)}
    assert shares([]) == {}
