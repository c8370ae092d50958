"""When a time ends, over holidays, jumps of time and nights in which clocks are changed."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from registry.deadlines.content import ConcernRules, shipped
from registry.deadlines.rows import after_days, due_at, end_of
from registry.deadlines.rules import Kind, NoDay, business_day_after, days_read, is_business_day
from shared.days import day_of, start_of

DAYS = st.dates(date(2026, 1, 1), date(2032, 12, 31))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  in UTC
HOLIDAYS = st.frozensets(DAYS, max_size=60)
SECOND = timedelta(seconds=1)


def slowly(count: int, day: date, holidays: frozenset[date]) -> date:
    """By looking at each day of the calendar."""
    following = (day + timedelta(days=number) for number in range(1, 400))
    working = (one for one in following if one.strftime("%a") not in ("Sat", "Sun") and one not in holidays)
    return [next(working) for _ in range(count)][-1]


@given(st.integers(1, 20), DAYS, HOLIDAYS)
def test_business_days_are_counted_as_a_calendar_counts_them(count: int, day: date, free: frozenset[date]) -> None:
    found = business_day_after(count, day, free)

    assert found == slowly(count, day, free)
    assert is_business_day(found, free)


@given(st.integers(1, 20), DAYS, HOLIDAYS, DAYS)
def test_one_more_holiday_never_takes_time_away(count: int, day: date, free: frozenset[date], another: date) -> None:
    assert business_day_after(count, day, free | {another}) >= business_day_after(count, day, free)


@given(MOMENTS, HOLIDAYS)
def test_the_person_is_told_by_the_end_of_a_business_day_there(now: datetime, free: frozenset[date]) -> None:
    rules = ConcernRules(holidays=tuple(sorted(free)))
    due = due_at(Kind.TELL, rules, now=now)

    last = day_of(due - SECOND)
    assert day_of(due) == last + timedelta(days=1)
    assert due == start_of(day_of(due))
    assert is_business_day(last, free)
    between = (day_of(now) + timedelta(days=number) for number in range(1, (last - day_of(now)).days + 1))
    assert sum(is_business_day(one, free) for one in between) == rules.tell_business_days


@given(MOMENTS, st.integers(1, 400))
def test_days_end_with_their_last_day_however_long_it_is(now: datetime, count: int) -> None:
    due = after_days(count, now=now)

    assert day_of(due - SECOND) == day_of(now) + timedelta(days=count)
    assert day_of(due) == day_of(now) + timedelta(days=count + 1)
    assert abs((due - now) - timedelta(days=count)) <= timedelta(days=1, hours=1)


@given(MOMENTS, st.integers(0, 86_400))
def test_two_that_begin_on_one_day_there_end_at_one_moment(now: datetime, later: int) -> None:
    other = now + timedelta(seconds=later)
    same = day_of(now) == day_of(other)

    assert (after_days(90, now=now) == after_days(90, now=other)) == same


@given(MOMENTS)
def test_a_first_look_runs_by_the_hour_also_when_clocks_are_changed(now: datetime) -> None:
    assert due_at(Kind.FIRST_LOOK, ConcernRules(), now=now) - now == timedelta(hours=72)


@given(DAYS)
def test_a_day_ends_where_the_next_one_begins(day: date) -> None:
    assert day_of(end_of(day) - SECOND) == day
    assert day_of(end_of(day)) == day + timedelta(days=1)


def test_the_holidays_that_come_with_the_software_are_no_weekends() -> None:
    holidays = shipped().rules.holidays

    assert len(holidays) == 55
    assert [one for one in holidays if one.weekday() > 4] == []


def test_days_are_read_one_a_line() -> None:
    assert days_read("2027-07-05\n\n 2027-01-01 \n2027-07-05") == (date(2027, 1, 1), date(2027, 7, 5))
    for wrong in ("July 5", "2027-02-30", "5/7/2027"):
        try:
            days_read(wrong)
        except NoDay:
            continue
        raise AssertionError(wrong)
