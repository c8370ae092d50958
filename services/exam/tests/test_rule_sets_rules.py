"""What a rule set says, what holds where it says nothing, and the calendar that it speaks in."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from functools import reduce
from operator import getitem
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from exam.publish import read_bank
from exam.rule_sets.inputs import Rules, Support
from exam.rule_sets.rules import business_days_after, months_after, read
from exam.supports.rules import Kind

SHIPPED = read_bank().rule_sets
BODY: dict[str, Any] = dict(SHIPPED[0])
NAMED = {"id": BODY["id"], "effective_from": BODY["effective_from"]}
RULES = {name: value for name, value in BODY.items() if name not in NAMED} | {
    "appointments": {"written": "optional", "unlimited_percent": 300, "break_minutes": 30, "no_show_wait_days": 0},
    "appeals": {"within_days": 30, "answered_within_business_days": 20},
    "calibration": {"asked": True, "exact_of_ten": 8, "holds_days": 365, "anchor_every": 10},
}
ONLY_SAID = {("title",), ("written", "pass_mark_from")}
"""A name, and where the mark comes from, for whoever reads them."""
DAYS = st.dates(date(2026, 1, 1), date(2032, 12, 31))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  in UTC


@pytest.mark.parametrize("body", SHIPPED, ids=lambda body: body["id"])
def test_what_is_shipped_leaves_appointments_free_and_appeals_a_month(body: dict[str, Any]) -> None:
    under = read(body)

    assert (under.written_minutes, under.pass_percent, under.oral_minutes, under.row_standard) == (120, 75, 40, 2)
    assert (under.appointment_required, under.no_show_wait_days) == (False, 0)
    assert (under.appeal_days, under.appeal_answered_within) == (30, 20)
    assert (under.calibration_asked, under.calibration_exact_of_ten, under.anchor_every) == (True, 8, 10)


def test_a_rule_set_says_when_appointments_are_needed() -> None:
    planned = {"written": "required", "unlimited_percent": 200, "break_minutes": 15, "no_show_wait_days": 7}
    under = read(BODY | {"appointments": planned})

    assert (under.appointment_required, under.unlimited_percent, under.planned_break_minutes) == (True, 200, 15)
    assert under.no_show_wait_days == 7
    assert not read(BODY | {"appointments": planned | {"written": "optional"}}).appointment_required


def test_a_rule_set_has_its_own_times_for_appeals_and_its_own_calibration() -> None:
    appeals = {"within_days": 60, "answered_within_business_days": 10}
    calibration = {"asked": False, "exact_of_ten": 9, "holds_days": 180, "anchor_every": 0}
    under = read(BODY | {"appeals": appeals, "calibration": calibration})

    assert (under.appeal_days, under.appeal_answered_within) == (60, 10)
    assert (under.calibration_asked, under.calibration_exact_of_ten) == (False, 9)
    assert (under.calibration_days, under.anchor_every) == (180, 0)


def test_all_of_a_break_stops_the_clock_unless_a_rule_set_says_how_much() -> None:
    breaks = {"approved_stop_clock": True, "minutes": 20}

    assert read(BODY).break_minutes is None
    assert read(BODY | {"written": BODY["written"] | {"breaks": breaks}}).break_minutes == 20


@pytest.mark.parametrize("since", ["2027-01-01", date(2027, 1, 1)])
def test_its_first_day_is_read_from_a_file_and_from_the_database(since: str | date) -> None:
    assert read(BODY | {"effective_from": since}).effective_from == date(2027, 1, 1)


@pytest.mark.parametrize("missing", ["written", "oral", "passing", "attempts", "accommodations"])
def test_a_rule_set_without_a_rule_is_not_read(missing: str) -> None:
    with pytest.raises(KeyError):
        read({name: BODY[name] for name in BODY if name != missing})


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 3, 2), 24, date(2028, 3, 2)),
        (date(2026, 3, 2), -12, date(2025, 3, 2)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
        # a shorter month
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 29), 1, date(2026, 2, 28)),
        (date(2026, 1, 31), -2, date(2025, 11, 30)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_months_end_where_the_calendar_does(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected


@given(DAYS, st.integers(-60, 60))
def test_it_is_the_same_day_of_the_month_or_its_last(day: date, months: int) -> None:
    found = months_after(day, months)

    assert (found.year - day.year) * 12 + found.month - day.month == months
    assert found.day == day.day or (found.day < day.day and (found + timedelta(days=1)).day == 1)


def test_five_business_days_leave_out_the_weekend() -> None:
    friday = datetime(2026, 3, 6, 16, 0, tzinfo=UTC)

    assert business_days_after(5, now=friday) == datetime(2026, 3, 13, 16, 0, tzinfo=UTC)


@given(st.integers(1, 30), MOMENTS)
def test_business_days_are_counted_as_a_calendar_counts_them(days: int, now: datetime) -> None:
    found = business_days_after(days, now=now)

    between = [now + timedelta(days=number) for number in range(1, (found - now).days + 1)]
    assert between[-1] == found and found.strftime("%a") not in ("Sat", "Sun")
    assert sum(one.strftime("%a") not in ("Sat", "Sun") for one in between) == days


@given(MOMENTS)
def test_within_no_days_is_at_once(now: datetime) -> None:
    assert business_days_after(0, now=now) == now


def leaves(body: dict[str, Any], *above: str) -> Iterator[tuple[str, ...]]:
    for name, value in body.items():
        yield from leaves(value, *above, name) if isinstance(value, dict) else [(*above, name)]


def another(value: Any) -> Any:
    """What somebody could write there instead."""
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case str():
            return f"{value}-other"
        case [_, *others]:
            return others
    raise AssertionError(value)


def with_another(path: tuple[str, ...]) -> dict[str, Any]:
    body = deepcopy(RULES)
    *above, last = path
    there = reduce(getitem, above, body)
    there[last] = another(there[last])
    return body


@pytest.mark.parametrize("path", list(leaves(RULES)), ids=".".join)
def test_what_can_be_published_otherwise_is_carried_out_otherwise(path: tuple[str, ...]) -> None:
    """Else it would stand in the rules, and nobody would hold to it."""
    published = with_another(path)
    try:
        Rules.model_validate(published)
    except ValidationError:
        return

    assert (read(NAMED | published) != read(NAMED | RULES)) != (path in ONLY_SAID)


def test_ones_own_word_can_be_enough_for_each_kind_of_support() -> None:
    assert set(get_args(Support)) == set(Kind)
