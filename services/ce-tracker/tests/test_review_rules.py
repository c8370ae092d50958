"""What a reviewer may decide, who looks at an appeal, and when an acceptance may be undone."""

from datetime import date
from typing import Any

import pytest

from ce_tracker.credits.rules import Step
from ce_tracker.review.rules import (
    AppealIsLate,
    MoreThanSent,
    NotHeardYet,
    SomebodyElseDecides,
    WordsAreNeeded,
    refuse_if_more_than_sent,
    refuse_unless_another,
    refuse_unless_appealable,
    refuse_unless_heard,
    refuse_unless_told,
    was_heard,
)

TODAY, BEFORE, AFTER = date(2026, 6, 1), date(2026, 5, 31), date(2026, 6, 2)


@pytest.mark.parametrize("decision", [Step.ASK_FOR_MORE, Step.NOT_COUNT])
@pytest.mark.parametrize("words", [None, "", "  "])
def test_whoever_is_not_accepted_hears_why(decision: Any, words: str | None) -> None:
    with pytest.raises(WordsAreNeeded):
        refuse_unless_told(decision, words, None)


def test_whoever_is_accepted_in_part_hears_why() -> None:
    with pytest.raises(WordsAreNeeded):
        refuse_unless_told(Step.ACCEPT, None, 60)
    refuse_unless_told(Step.ACCEPT, "The second day is not on your paper.", 60)


def test_an_acceptance_needs_no_words() -> None:
    refuse_unless_told(Step.ACCEPT, None, None)


@pytest.mark.parametrize("part", [120, 121])
def test_a_part_is_less_than_the_whole(part: int) -> None:
    with pytest.raises(MoreThanSent):
        refuse_if_more_than_sent(part, 120)


def test_a_part_or_all_may_count() -> None:
    refuse_if_more_than_sent(119, 120)
    refuse_if_more_than_sent(None, 120)


def test_an_appeal_is_looked_at_by_somebody_else() -> None:
    with pytest.raises(SomebodyElseDecides):
        refuse_unless_another("dana", {"dana"})
    refuse_unless_another("dov", {"dana"})


@pytest.mark.parametrize("until", [None, BEFORE])
def test_what_cannot_be_appealed_any_more_is_said(until: date | None) -> None:
    with pytest.raises(AppealIsLate):
        refuse_unless_appealable(until, TODAY)


@pytest.mark.parametrize("until", [TODAY, AFTER])
def test_the_last_day_to_appeal_counts(until: date) -> None:
    refuse_unless_appealable(until, TODAY)


@pytest.mark.parametrize("until", [TODAY, AFTER])
def test_nothing_is_taken_back_before_its_owner_answered_or_could_have(until: date) -> None:
    with pytest.raises(NotHeardYet):
        refuse_unless_heard(until, TODAY)


@pytest.mark.parametrize("until", [None, BEFORE])
def test_whoever_answered_or_let_the_last_day_pass_was_heard(until: date | None) -> None:
    refuse_unless_heard(until, TODAY)
    assert was_heard(until, TODAY)
