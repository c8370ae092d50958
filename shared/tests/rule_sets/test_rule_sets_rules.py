"""Rules change for a day to come, and not once something was decided under them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from shared.rule_sets.rules import DecidedUnder, NotAhead, kind_of, refuse_if_decided_under, refuse_unless_ahead

TODAY = date(2026, 3, 2)


class Rules: ...


class ClosedDays: ...


def test_rules_begin_tomorrow_at_the_earliest() -> None:
    refuse_unless_ahead(TODAY + timedelta(days=1), TODAY)

    for day in (TODAY, TODAY - timedelta(days=1)):
        with pytest.raises(NotAhead) as refused:
            refuse_unless_ahead(day, TODAY)
        assert refused.value.field == "effective_from"


def test_rules_under_which_something_was_decided_stay() -> None:
    refuse_if_decided_under(None)

    with pytest.raises(DecidedUnder):
        refuse_if_decided_under(datetime(2026, 3, 2, tzinfo=UTC))


def test_each_kind_is_called_by_its_class() -> None:
    assert (kind_of(Rules), kind_of(ClosedDays)) == ("rules", "closed-days")
