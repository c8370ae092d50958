"""How far an examiner is from others is said where there is enough to say it by."""

from datetime import UTC, datetime, timedelta

import pytest

from exam.back_reading.rules import LEAST, RECENT, Difference, Drift, NothingToRead, drifts, refuse_unless_found

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
OLD = NOW - RECENT
"""The last moment that is not recent any more."""
RECENTLY = OLD + timedelta(seconds=1)


def differences(*by: int, at: datetime = NOW, row: str = "words", entry: str = "c-1") -> list[Difference]:
    return [Difference("erin", entry, row, at, one) for one in by]


def test_a_mean_goes_up_and_down_and_what_is_exact_is_counted() -> None:
    [drift] = drifts(differences(*[0] * 6, 1, 1, 1, -1), now=NOW)

    assert drift == Drift("c-1", "words", compared=10, exact=0.6, mean=0.2, recent=0.2)


def test_of_too_few_nothing_is_said_but_how_few_they_are() -> None:
    [drift] = drifts(differences(*[1] * (LEAST - 1)), now=NOW)

    assert drift == Drift("c-1", "words", compared=LEAST - 1, exact=None, mean=None, recent=None)


def test_only_the_last_ninety_days_are_recent() -> None:
    [drift] = drifts(differences(*[1] * 10, at=OLD) + differences(*[0] * 10, at=RECENTLY), now=NOW)

    assert (drift.compared, drift.exact, drift.mean, drift.recent) == (20, 0.5, 0.5, 0)


def test_of_too_few_recent_ones_only_the_whole_is_told() -> None:
    [drift] = drifts(differences(1, at=OLD) + differences(*[0] * 9, at=RECENTLY), now=NOW)

    assert (drift.mean, drift.recent) == (0.1, None)


def test_each_row_of_each_rubric_stands_for_itself_and_in_its_order() -> None:
    found = drifts(
        differences(1, entry="c-2") + differences(0, row="listening") + differences(0, 0) + differences(1), now=NOW
    )

    assert [(one.entry_id, one.row, one.compared) for one in found] == [
        ("c-1", "listening", 1),
        ("c-1", "words", 3),
        ("c-2", "words", 1),
    ]
    assert drifts([], now=NOW) == ()


def test_there_may_be_nothing_to_read() -> None:
    assert refuse_unless_found("task") == "task"
    with pytest.raises(NothingToRead):
        refuse_unless_found(None)
