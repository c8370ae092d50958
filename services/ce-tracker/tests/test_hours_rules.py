"""What of somebody's hours counts, since which day, and what waits."""

from datetime import date
from typing import Any

import pytest

from ce_tracker.hours.rules import (
    TAKING,
    Decided,
    Kind,
    Outcome,
    Sent,
    Source,
    Verdict,
    Weighed,
    activity_of,
    weigh_hours,
)

SOURCE = Source(Kind.CLAIM, "a")
TAKEN, FIRST, AGAIN = date(2026, 12, 20), date(2026, 12, 31), date(2027, 2, 9)


def version(place: int, on: date, **changes: Any) -> Sent:
    said = {"taken_on": TAKEN, "minutes": 120, "ethics": False, "activity": "listening"}
    return Sent(SOURCE, place, on, **(said | changes))


def decision(place: int, verdict: Verdict, **said: Any) -> Decided:
    return Decided(SOURCE, place, date(2027, 3, 1), Outcome(verdict, **said))


def one(sent: list[Sent], *decided: Decided) -> Weighed:
    [found] = weigh_hours(sent, decided)
    return found


def test_what_is_accepted_counts_since_it_was_first_sent() -> None:
    found = one([version(1, FIRST), version(3, AGAIN)], decision(2, Verdict.ASKED), decision(4, Verdict.COUNTED))

    assert (found.counted, found.since, found.minutes) == (True, FIRST, 120)


@pytest.mark.parametrize(
    "changes",
    [
        {"taken_on": date(2026, 12, 21)},  # another day
        {"minutes": 180},  # longer
        {"activity": "something else"},
        {"ethics": True},  # about ethics now, and not before
    ],
)
def test_what_was_another_thing_before_counts_since_it_became_this_one(changes: dict[str, Any]) -> None:
    versions = [version(1, FIRST), version(3, AGAIN, **changes)]

    assert one(versions, decision(4, Verdict.COUNTED)).since == AGAIN


def test_a_shorter_length_was_sent_with_the_longer_one() -> None:
    versions = [version(1, FIRST, minutes=180), version(3, AGAIN, minutes=120)]

    assert one(versions, decision(4, Verdict.COUNTED)).since == FIRST


def test_a_reviewer_may_say_that_only_the_words_changed() -> None:
    versions = [version(1, FIRST, activity="listning"), version(3, AGAIN)]

    assert one(versions, decision(4, Verdict.COUNTED, as_first=True)).since == FIRST


def test_nothing_counts_before_it_took_place() -> None:
    versions = [version(1, FIRST), version(3, AGAIN, taken_on=date(2027, 1, 15))]

    assert one(versions, decision(4, Verdict.COUNTED, as_first=True)).since == date(2027, 1, 15)


def test_a_part_counts_as_that_and_never_more_than_was_sent() -> None:
    assert one([version(1, FIRST)], decision(2, Verdict.COUNTED, minutes=60)).minutes == 60
    assert one([version(1, FIRST)], decision(2, Verdict.COUNTED, minutes=600)).minutes == 120


@pytest.mark.parametrize("verdict", [Verdict.NOT_COUNTED, Verdict.WITHDRAWN, Verdict.REVERSED])
def test_what_is_not_counted_neither_counts_nor_waits(verdict: Verdict) -> None:
    assert weigh_hours([version(1, FIRST)], [decision(2, verdict)]) == []


def test_what_was_asked_waits_until_a_day_and_when_it_is_answered_without_one() -> None:
    asked = decision(2, Verdict.ASKED, answer_by=date(2027, 3, 15))

    assert one([version(1, FIRST)], asked).until == date(2027, 3, 15)
    assert one([version(1, FIRST), version(3, AGAIN)], asked).until is None


def test_the_newest_decision_stands_whatever_arrives_first() -> None:
    decisions = [decision(4, Verdict.COUNTED), decision(2, Verdict.NOT_COUNTED), decision(3, Verdict.REOPENED)]

    assert one([version(1, FIRST)], *decisions).counted


def test_what_waits_again_does_not_count() -> None:
    assert not one([version(1, FIRST)], decision(2, Verdict.NOT_COUNTED), decision(3, Verdict.REOPENED)).counted


def test_an_activity_is_told_by_its_words_whatever_their_case_and_spaces() -> None:
    assert activity_of("Listening  in groups", "The Lantern") == activity_of("listening in GROUPS ", "the lantern")
    assert activity_of("a", "b") != activity_of("a b")


def test_only_decisions_of_ours_take_something_away() -> None:
    assert Verdict.WITHDRAWN not in TAKING
