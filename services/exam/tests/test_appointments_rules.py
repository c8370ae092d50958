"""How long is planned, which quarter hours that is, and what may follow what."""

from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.accommodations.rules import Arrangement
from exam.appointments import rules
from exam.appointments.rules import planned_minutes, refuse_if_too_soon
from exam.calendar.rules import BETWEEN, QUARTER, quarters, wanted
from exam.rule_sets.rules import RuleSet

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
spans = st.tuples(st.integers(0, 2_000), st.integers(1, 400)).map(
    lambda span: (NOON + timedelta(minutes=span[0]), NOON + timedelta(minutes=sum(span)))
)


def under(**rules: int | None) -> RuleSet:
    """A rule set of which only this is asked."""
    known = {"unlimited_percent": 300, "break_minutes": None, "planned_break_minutes": 30} | rules
    return cast(RuleSet, cast(Any, type("Rules", (), known)))


PLANNED = [
    # the usual time
    (Arrangement(), under(), 40),
    # a quarter more is rounded up to whole minutes, double
    (Arrangement(125), under(), 50),
    (Arrangement(200), under(), 80),
    # without a limit something has to be planned
    (Arrangement(None), under(), 120),
    # breaks: as much as the rules give, else what they plan
    (Arrangement(150, breaks=True), under(), 90),
    # minutes in one piece, and breaks beyond what the rules give
    (Arrangement(150, minutes=15), under(), 75),
    (Arrangement(100, breaks=True, break_minutes=60), under(break_minutes=20), 100),
    (Arrangement(100, breaks=True, break_minutes=10), under(break_minutes=20), 60),
    (Arrangement(100, breaks=True), under(break_minutes=20), 60),
]


@pytest.mark.parametrize(("arrangement", "rule_set", "minutes"), PLANNED)
def test_the_length_follows_from_the_arrangement(arrangement: Arrangement, rule_set: RuleSet, minutes: int) -> None:
    assert planned_minutes(40, arrangement, rule_set) == minutes


@given(spans, spans)
def test_two_spans_share_a_quarter_hour_whenever_they_overlap(
    one: tuple[datetime, datetime], other: tuple[datetime, datetime]
) -> None:
    overlap = max(one[0], other[0]) < min(one[1], other[1])

    assert not overlap or set(quarters(*one)) & set(quarters(*other))


@given(spans)
def test_people_have_a_quarter_hour_more_than_rooms_and_no_span_is_empty(span: tuple[datetime, datetime]) -> None:
    found = wanted({"bob"}, {"room"}, *span)

    assert len(found["room"]) >= 1 and found["room"].start * QUARTER.total_seconds() <= span[0].timestamp()
    assert found["bob"].stop == found["room"].stop + BETWEEN // QUARTER


def test_after_a_missed_appointment_the_next_one_waits_as_long_as_the_rules_say() -> None:
    missed = [date(2026, 3, 2), date(2026, 2, 1)]

    refuse_if_too_soon([], date(2026, 3, 2), 14)
    refuse_if_too_soon(missed, date(2026, 3, 2), 0)
    refuse_if_too_soon(missed, date(2026, 3, 16), 14)
    with pytest.raises(rules.WaitABit):
        refuse_if_too_soon(missed, date(2026, 3, 15), 14)


ALLOWED = {
    ("booked", "check_in"),
    ("booked", "hold"),
    ("booked", "miss"),
    ("booked", "call_off"),
    ("booked", "void"),
    ("checked_in", "hold"),
    ("checked_in", "void"),
    ("held", "void"),
    ("no_show", "void"),
}


@pytest.mark.parametrize("state", rules.State)
@pytest.mark.parametrize("verb", ["check_in", "hold", "miss", "call_off", "void"])
def test_only_what_is_booked_is_called_off_or_missed(state: rules.State, verb: str) -> None:
    assert rules.MOVES.allow(state, verb) is ((state, verb) in ALLOWED)  # type: ignore[arg-type]
