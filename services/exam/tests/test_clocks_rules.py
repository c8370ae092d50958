"""When a sitting ends: the arithmetic that other houses got wrong."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.clocks import rules
from exam.clocks.rules import Clock, Entry, Happened, Times, deadline, fold, is_over, next_check_at, time_left

START = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
TWO_HOURS = timedelta(minutes=120)
CASES = [
    # the usual time
    (100, timedelta(), timedelta(), timedelta(minutes=120)),
    # a quarter more, half more, double
    (125, timedelta(), timedelta(), timedelta(minutes=150)),
    (150, timedelta(), timedelta(), timedelta(minutes=180)),
    (200, timedelta(), timedelta(), timedelta(minutes=240)),
    # breaks and what was granted are added as they were, never multiplied
    (150, timedelta(minutes=10), timedelta(), timedelta(minutes=190)),
    (200, timedelta(minutes=10), timedelta(minutes=5), timedelta(minutes=255)),
]
ZONES = ("UTC", "America/Detroit", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia")
NIGHTS = [date(2026, *day) for day in ((3, 8), (11, 1), (4, 4), (10, 3), (7, 1))]
"""When clocks are put forward and back, in Michigan and on Lord Howe Island (by half an hour), and a day without."""
minutes = st.integers(0, 300).map(lambda number: timedelta(minutes=number))
budgets = st.none() | minutes


@pytest.mark.parametrize(("percent", "stopped", "granted", "after"), CASES)
def test_the_deadline_is_start_plus_allowance_times_accommodation_plus_breaks_and_grants(
    percent: int, stopped: timedelta, granted: timedelta, after: timedelta
) -> None:
    clock = Clock(START, TWO_HOURS, percent, Times(stopped=stopped, granted=granted))

    assert deadline(clock, now=START) == START + after


def test_without_a_limit_there_is_no_deadline_and_nothing_is_ever_over() -> None:
    clock = Clock(START, TWO_HOURS, None)

    assert deadline(clock, now=START) is None and time_left(clock, now=START) is None
    assert not is_over(clock, now=START + timedelta(days=400))


def test_a_late_answer_is_late_only_after_the_grace() -> None:
    ends = START + TWO_HOURS

    assert not is_over(Clock(START, TWO_HOURS), now=ends + rules.GRACE)
    assert is_over(Clock(START, TWO_HOURS), now=ends + rules.GRACE + timedelta(milliseconds=1))


step = st.tuples(st.sampled_from(["work", "break", "pause", "pause in a break", "grant"]), st.integers(1, 90))


class ByHand:
    """A sitting whose every minute is counted by hand, as running or as standing still."""

    def __init__(self, clock: Clock, zone: str) -> None:
        self.clock, self.at, self.zone = clock, clock.started_at.astimezone(UTC), ZoneInfo(zone)
        self.ran = self.granted = timedelta()
        self.budget = clock.break_budget

    @property
    def here(self) -> datetime:
        return self.at.astimezone(self.zone)

    def happens(self, what: str, long: timedelta) -> None:
        match what:
            case "work":
                self.ran, self.at = self.ran + long, self.at + long
            case "grant":
                self.clock = _with(self.clock, rules.grant(int(long.total_seconds() // 60), now=self.here))
                self.granted += long
            case "pause":
                self._pause(long)
            case _:
                self._break(long)
                if what == "break":
                    self.clock = _with(self.clock, rules.end_break(self.clock, now=self.here))
                else:
                    self._pause(long)

    def _pause(self, long: timedelta) -> None:
        self.clock = _with(self.clock, *rules.pause(self.clock, now=self.here))
        self.at += long
        self.clock = _with(self.clock, rules.resume(self.clock, now=self.here))

    def _break(self, long: timedelta) -> None:
        self.clock = _with(self.clock, Entry(Happened.BREAK_BEGAN, self.here))
        self.at += long
        stood = (long if self.budget is None else min(long, self.budget)) if self.clock.breaks_stop else timedelta()
        self.budget = None if self.budget is None else self.budget - stood
        self.ran += long - stood


steps_taken = st.lists(step, max_size=8)


@st.composite
def sittings(draw: st.DrawFn) -> tuple[Clock, Clock, ZoneInfo]:
    """A sitting with accommodations, the same one without any, and the zone in which moments come."""
    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    began = datetime.combine(draw(st.sampled_from(NIGHTS)), time(0, 30), zone)
    by_rule = draw(st.none() | st.integers(0, 3 * 3600))
    plain = Clock(began, draw(minutes), break_budget=rules.break_budget(by_rule, 0))
    arranged = replace(
        plain,
        percent=draw(st.sampled_from([100, 125, 150, 200])),
        fixed=timedelta(minutes=draw(st.sampled_from([0, 15, 30, 60]))),
        breaks_stop=draw(st.booleans()),
        break_budget=rules.break_budget(by_rule, draw(st.sampled_from([0, 60, 120]))),
    )
    return arranged, plain, zone


@given(sitting=sittings(), steps=steps_taken)
def test_a_person_writes_exactly_their_own_time_whatever_happens(
    sitting: tuple[Clock, Clock, ZoneInfo], steps: list[tuple[str, int]]
) -> None:
    """Moments come in the zone of the agency, over nights on which its clocks jump; the end is right to the second."""
    arranged, plain, zone = sitting
    sat, without = (ByHand(clock, zone.key) for clock in (arranged, plain))
    for what, long in steps:
        for one in (sat, without):
            one.happens(what, timedelta(minutes=long))

    ends = deadline(sat.clock, now=sat.here)
    own = arranged.allowance * (arranged.percent or 0) / 100 + arranged.fixed
    assert ends is not None
    assert abs(ends - (sat.at + (own + sat.granted - sat.ran))) <= timedelta(seconds=1)
    assert ends >= (deadline(without.clock, now=without.here) or ends)


@given(sitting=sittings(), steps=steps_taken, jump=minutes, during=st.sampled_from(["work", "break", "pause"]))
def test_a_clock_that_is_put_back_takes_nothing_from_anybody(
    sitting: tuple[Clock, Clock, ZoneInfo], steps: list[tuple[str, int]], jump: timedelta, during: str
) -> None:
    arranged, _, zone = sitting
    sat = ByHand(arranged, zone.key)
    for what, long in steps:
        sat.happens(what, timedelta(minutes=long))
    before = time_left(sat.clock, now=sat.here)
    clock, later = sat.clock, sat.here - jump
    if during == "break":
        clock = _with(clock, Entry(Happened.BREAK_BEGAN, sat.here))
        clock = _with(clock, rules.end_break(clock, now=later))
    elif during == "pause":
        clock = _with(clock, *rules.pause(clock, now=sat.here))
        clock = _with(clock, rules.resume(clock, now=later))

    left = time_left(clock, now=later)
    assert left is not None and before is not None and left >= before


def test_breaks_last_as_long_as_the_rules_give_or_longer_where_more_is_approved() -> None:
    assert rules.break_budget(None, 60) is None
    assert rules.break_budget(30 * 60, 0) == timedelta(minutes=30)
    assert rules.break_budget(30 * 60, 60) == timedelta(minutes=60)
    assert rules.break_budget(90 * 60, 60) == timedelta(minutes=90)


def test_minutes_in_one_piece_are_added_and_never_multiplied() -> None:
    clock = Clock(START, TWO_HOURS, 150, fixed=timedelta(minutes=30))

    assert deadline(clock, now=START) == START + timedelta(minutes=210)


def _with(clock: Clock, *entries: Entry) -> Clock:
    return replace(clock, times=fold(entries, clock.times))


@given(elapsed=minutes, pause=minutes, paused=st.booleans())
def test_while_the_clock_stands_still_nothing_is_lost(elapsed: timedelta, pause: timedelta, paused: bool) -> None:
    began = START + elapsed
    times = Times(paused_at=began) if paused else Times(break_began_at=began)
    clock = Clock(START, TWO_HOURS, times=times, breaks_stop=True)

    assert rules.stands_still(clock, now=began + pause)
    assert time_left(clock, now=began + pause) == time_left(clock, now=began)


def test_when_the_time_for_breaks_is_used_up_the_clock_goes_on() -> None:
    clock = Clock(
        START, TWO_HOURS, times=Times(break_began_at=START), breaks_stop=True, break_budget=timedelta(minutes=30)
    )

    assert rules.stands_still(clock, now=START + timedelta(minutes=29))
    assert not rules.stands_still(clock, now=START + timedelta(minutes=30))
    assert deadline(clock, now=START + timedelta(hours=1)) == START + TWO_HOURS + timedelta(minutes=30)
    after = _with(clock, rules.end_break(clock, now=START + timedelta(hours=1)))
    assert (after.times.stopped, after.break_left) == (timedelta(minutes=30), timedelta())


@given(back=minutes, paused=st.booleans())
def test_a_clock_that_jumps_back_takes_no_time(back: timedelta, paused: bool) -> None:
    times = Times(paused_at=START) if paused else Times(break_began_at=START)
    clock = Clock(START, TWO_HOURS, times=times, breaks_stop=True)
    earlier = START - back
    ended = rules.resume(clock, now=earlier) if paused else rules.end_break(clock, now=earlier)

    assert ended.seconds == 0
    assert deadline(_with(clock, ended), now=earlier) == START + TWO_HOURS


@given(elapsed=minutes, more=st.sampled_from([125, 150, 200, None]), stops=st.booleans(), budget=budgets)
def test_more_time_never_brings_the_end_nearer(
    elapsed: timedelta, more: int | None, stops: bool, budget: timedelta | None
) -> None:
    now = START + elapsed
    usual = Clock(START, TWO_HOURS, times=Times(break_began_at=START))
    before = time_left(usual, now=now)
    after = time_left(replace(usual, percent=more, breaks_stop=stops, break_budget=budget), now=now)

    assert before is not None and (after is None or after >= before)


@given(elapsed=minutes, percent=st.sampled_from([100, 150, None]))
def test_the_due_loop_never_looks_too_late(elapsed: timedelta, percent: int | None) -> None:
    clock, now = Clock(START, TWO_HOURS, percent), START + elapsed
    looks = next_check_at(clock, now=now)

    assert looks <= now + rules.AT_LEAST_EVERY
    assert is_over(clock, now=looks) or looks == now + rules.AT_LEAST_EVERY


@pytest.mark.parametrize("minutes", [0, -5, rules.MOST_MINUTES + 1])
def test_less_than_a_minute_and_more_than_the_most_is_not_granted(minutes: int) -> None:
    with pytest.raises(rules.NoSuchTime):
        rules.grant(minutes, now=START)


def test_what_runs_cannot_be_resumed_and_what_stands_cannot_be_paused() -> None:
    with pytest.raises(rules.NotPaused):
        rules.resume(Clock(START, TWO_HOURS), now=START)
    with pytest.raises(rules.NotOnBreak):
        rules.end_break(Clock(START, TWO_HOURS), now=START)
    with pytest.raises(rules.AlreadyPaused):
        rules.pause(Clock(START, TWO_HOURS, times=Times(paused_at=START)), now=START)


def test_a_note_and_the_end_change_no_time() -> None:
    entries = [Entry(what, START) for what in (Happened.STARTED, Happened.NOTED, Happened.CLOSED)]

    assert fold(entries, Times()) == Times()
