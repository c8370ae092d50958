"""What stands from earlier attempts, and when we talk first."""

from datetime import date

import pytest

from exam.attempts import rules
from exam.attempts.rules import Part, Tried, conversation_needed, passed_on
from exam.publish import read_bank
from exam.rule_sets.rules import RuleSet, read

RULES: list[RuleSet] = [read(body) for body in read_bank().rule_sets]
NOW = date(2026, 3, 2)
RULE_SET = RULES[0]


def not_yet(on: date) -> Tried:
    return Tried(on, passed=False, written_passed_on=None, oral_passed_on=None)


STANDS = [
    # passed today, and on the last day of 24 months
    (date(2026, 3, 2), True),
    (date(2024, 3, 2), True),
    # one day longer ago
    (date(2024, 3, 1), False),
]


@pytest.mark.parametrize(("day", "stands"), STANDS)
def test_a_passed_part_stays_passed_for_24_months(day: date, stands: bool) -> None:
    tried = [Tried(day, passed=False, written_passed_on=day, oral_passed_on=None)]

    assert (passed_on(tried, Part.WRITTEN, NOW, RULE_SET) == day) is stands
    assert passed_on(tried, Part.ORAL, NOW, RULE_SET) is None


TALKS = [
    # two attempts within twelve months: nothing is needed
    ([date(2025, 6, 1), date(2025, 9, 1)], [], False),
    # three: a talk first
    ([date(2025, 6, 1), date(2025, 9, 1), date(2026, 1, 5)], [], True),
    # the talk was held on the day of the third
    ([date(2025, 6, 1), date(2025, 9, 1), date(2026, 1, 5)], [date(2026, 1, 5)], False),
    # the talk was held after the third
    ([date(2025, 6, 1), date(2025, 9, 1), date(2026, 1, 5)], [date(2026, 1, 9)], False),
    # a talk before the third does not count for it
    ([date(2025, 6, 1), date(2025, 9, 1), date(2026, 1, 5)], [date(2025, 10, 1)], True),
    # one of the three is older than twelve months
    ([date(2025, 3, 2), date(2025, 9, 1), date(2026, 1, 5)], [], False),
]


@pytest.mark.parametrize(("attempts", "talks", "needed"), TALKS)
def test_after_three_attempts_in_twelve_months_we_talk_first(
    attempts: list[date], talks: list[date], needed: bool
) -> None:
    assert conversation_needed([not_yet(day) for day in attempts], talks, NOW, RULE_SET) is needed


def test_a_part_that_stands_is_not_taken_again() -> None:
    tried = [Tried(NOW, passed=False, written_passed_on=NOW, oral_passed_on=None)]
    rules.refuse_unless_takable(tried, [], Part.ORAL, NOW, RULE_SET)

    with pytest.raises(rules.AlreadyPassed):
        rules.refuse_unless_takable(tried, [], Part.WRITTEN, NOW, RULE_SET)


def test_of_a_part_that_was_passed_twice_the_newest_day_counts() -> None:
    days = (date(2025, 3, 2), date(2026, 1, 5), date(2025, 9, 1))
    tried = [Tried(day, passed=False, written_passed_on=day, oral_passed_on=None) for day in days]

    assert passed_on(tried, Part.WRITTEN, NOW, RULE_SET) == date(2026, 1, 5)


def test_whoever_may_be_asked_the_items_does_not_see_them_until_they_have_passed() -> None:
    for candidate, passed in ((False, False), (False, True), (True, True)):
        rules.refuse_if_yet_to_sit(candidate=candidate, passed=passed)
    with pytest.raises(rules.YetToSit):
        rules.refuse_if_yet_to_sit(candidate=True, passed=False)


def test_a_sitting_waits_for_its_result_before_the_next_begins() -> None:
    rules.refuse_if_awaited(["a"], ["a", "b"])
    rules.refuse_if_awaited(["b", "a"], ["a", "b"])

    with pytest.raises(rules.ResultAwaited):
        rules.refuse_if_awaited(["a", "c"], ["a", "b"])
