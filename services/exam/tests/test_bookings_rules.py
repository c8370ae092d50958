"""A time is taken by people who suit each other, and a talk goes by a code that leads back to nobody."""

from collections import Counter

import pytest

from exam.bookings.rules import ALPHABET, ReasonNeeded, code_of, refuse_unless_reason, refuse_unless_suits
from exam.slots.rules import TimeTaken

CODES = [code_of(f"booking-{number}") for number in range(2000)]


def test_a_code_never_changes_since_examiners_have_written_it_down() -> None:
    assert [code_of("1"), code_of("booking")] == ["FC6-X5C", "5HZ-8BS"]


def test_a_code_is_two_times_three_characters_that_nobody_confuses() -> None:
    for code in CODES:
        halves = code.split("-")
        assert [len(half) for half in halves] == [3, 3]
        assert set("".join(halves)) <= set(ALPHABET)
    assert not set(ALPHABET) & set("01ILOU")


def test_two_talks_have_two_codes_and_no_character_is_rare() -> None:
    often = Counter("".join(CODES).replace("-", ""))

    assert len(set(CODES)) == len(CODES)
    assert set(often) == set(ALPHABET)
    assert min(often.values()) > 300


def test_whoever_takes_a_booked_time_back_says_why() -> None:
    refuse_unless_reason("I am ill.", is_booked=True)
    refuse_unless_reason("", is_booked=False)
    with pytest.raises(ReasonNeeded) as refused:
        refuse_unless_reason("", is_booked=True)
    assert refused.value.field == "reason"


def test_one_examiner_who_does_not_suit_is_enough() -> None:
    refuse_unless_suits(["erin", "finn"], frozenset({"gina"}))
    refuse_unless_suits(["erin", "finn"], frozenset())
    with pytest.raises(TimeTaken):
        refuse_unless_suits(["erin", "finn"], frozenset({"finn", "gina"}))
