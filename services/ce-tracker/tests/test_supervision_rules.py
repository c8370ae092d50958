"""After how long the page asks, and who has to be named."""

from datetime import date, timedelta

import pytest

from ce_tracker.supervision.rules import (
    ASKED_AFTER,
    DaysTurned,
    SupervisorMissing,
    Way,
    is_long_ago,
    refuse_if_turned,
    refuse_unless_with,
)

SINCE, AFTER = max(ASKED_AFTER.items())


def test_the_page_asks_on_the_day_after_and_not_before() -> None:
    last = SINCE + timedelta(days=10)

    assert not is_long_ago(last, last + AFTER)
    assert is_long_ago(last, last + AFTER + timedelta(days=1))


def test_before_anything_holds_nothing_is_asked() -> None:
    assert not is_long_ago(min(ASKED_AFTER) - timedelta(days=900), min(ASKED_AFTER) - timedelta(days=1))


@pytest.mark.parametrize("way", Way)
def test_only_a_gathering_of_peers_has_no_supervisor(way: Way) -> None:
    refuse_unless_with(way, "somebody")
    if way == Way.GATHERING:
        refuse_unless_with(way, None)
    else:
        with pytest.raises(SupervisorMissing):
            refuse_unless_with(way, None)


def test_one_day_is_a_span_and_the_day_before_is_none() -> None:
    refuse_if_turned(date(2026, 3, 2), date(2026, 3, 2))
    with pytest.raises(DaysTurned):
        refuse_if_turned(date(2026, 3, 2), date(2026, 3, 1))
