from datetime import date, timedelta
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as some

from registry.certifications.rules import (
    CERTIFIED,
    DECISIONS,
    MARKS,
    MOVES,
    OWN_ACTS,
    SENTENCES,
    ForbiddenMove,
    Kind,
    NoPaperNow,
    Standing,
    Status,
    is_fresh,
    move,
    refuse_paper_unless_certified,
    status,
    validity_after,
    validity_after_return,
)

VALID = date(2026, 12, 31)
GRACE = date(2027, 3, 31)
DAY = date(2027, 2, 1)
CASES = [
    # what stands, the day, what the public reads
    ("within the validity it is certified", Standing(VALID), date(2026, 7, 1), Status("active", until=VALID)),
    ("its last day still counts", Standing(VALID), VALID, Status("active", until=VALID)),
    ("a day later with no fact heard it is being checked", Standing(VALID), date(2027, 1, 1), Status("checking")),
    ("a missed year has its grace", Standing(VALID, GRACE), date(2027, 1, 1), Status("grace", until=GRACE)),
    ("the last day of grace still counts", Standing(VALID, GRACE), GRACE, Status("grace", until=GRACE)),
    ("after the grace it is not certified", Standing(VALID, GRACE), date(2027, 4, 1), Status("inactive")),
    ("a grace that was told early changes nothing yet", Standing(VALID, GRACE), VALID, Status("active", until=VALID)),
    ("a fact that waits makes it being checked", Standing(VALID, being_checked=True), VALID, Status("checking")),
    ("a withdrawn result does too", Standing(VALID, conditions_stand=False), VALID, Status("checking")),
    (
        "a suspension shows its day",
        Standing(VALID, mark="suspended", marked_on=DAY),
        DAY,
        Status("suspended", since=DAY),
    ),
    ("so does a revocation", Standing(VALID, mark="revoked", marked_on=DAY), DAY, Status("revoked", since=DAY)),
    (
        "what two people decided stands whatever waits",
        Standing(VALID, mark="revoked", marked_on=DAY, being_checked=True, conditions_stand=False),
        DAY,
        Status("revoked", since=DAY),
    ),
    (
        "a retired person may stay listed",
        Standing(VALID, mark="retired", marked_on=DAY),
        DAY,
        Status("retired", since=DAY),
    ),
    (
        "nobody is shown as retired on a result that was withdrawn",
        Standing(VALID, mark="retired", marked_on=DAY, conditions_stand=False),
        DAY,
        Status("checking"),
    ),
]
days = some.dates(date(2020, 1, 1), date(2040, 12, 31))
standings = some.builds(
    Standing,
    valid_until=days,
    grace_until=some.none() | days,
    mark=some.sampled_from(MARKS),
    marked_on=days,
    conditions_stand=some.booleans(),
    being_checked=some.booleans(),
)


@pytest.mark.parametrize(("case", "standing", "today", "expected"), CASES, ids=[case[0] for case in CASES])
def test_how_it_stands(case: str, standing: Standing, today: date, expected: Status) -> None:
    assert status(standing, today) == expected


@given(standings, days)
def test_on_every_day_it_is_exactly_one_of_the_kinds_with_a_sentence_and_the_days_of_it(
    standing: Standing, today: date
) -> None:
    found = status(standing, today)

    assert found.kind in get_args(Kind)
    assert ("{until}" in found.sentence) == (found.until is not None)
    assert "{since}" not in found.sentence or found.since is not None


@given(standings, days)
def test_nobody_is_certified_after_validity_and_grace(standing: Standing, today: date) -> None:
    if status(standing, today).certified:
        assert today <= max(standing.valid_until, standing.grace_until or standing.valid_until)
        assert standing.mark == "none" and standing.conditions_stand and not standing.being_checked


@given(standings, days, some.integers(1, 4000))
def test_a_status_never_becomes_better_by_waiting(standing: Standing, today: date, later: int) -> None:
    order = {"active": 0, "grace": 1, "checking": 2, "inactive": 2}
    first, second = status(standing, today), status(standing, today + timedelta(days=later))

    assert order.get(second.kind, 3) >= order.get(first.kind, 3)


@pytest.mark.parametrize(("mark", "act"), list(product(MARKS, (*DECISIONS, *OWN_ACTS))))
def test_every_move_is_in_the_table_or_refused(mark, act) -> None:  # type: ignore[no-untyped-def]
    if (mark, act) in MOVES:
        assert move(mark, act) in MARKS
    else:
        with pytest.raises(ForbiddenMove):
            move(mark, act)


def test_nothing_leads_out_of_revoked() -> None:
    assert not [act for mark, act in MOVES if mark == "revoked"]


def test_only_a_decision_undoes_a_suspension() -> None:
    assert {act for mark, act in MOVES if mark == "suspended"} == {"reinstate", "revoke"}


def test_an_inactive_entry_says_that_it_is_no_word_about_conduct_or_health() -> None:
    assert SENTENCES["inactive"] == "Not currently certified. This says nothing about conduct or health."


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_paper_is_made_only_while_it_is_true(kind: Kind) -> None:
    if kind in CERTIFIED:
        refuse_paper_unless_certified(Status(kind))
    else:
        with pytest.raises(NoPaperNow):
            refuse_paper_unless_certified(Status(kind))


@given(some.integers(2020, 2060), some.integers(1, 5))
def test_validity_ends_with_a_year(year: int, years: int) -> None:
    assert validity_after(year, years) == date(year + years, 12, 31)


@given(days)
def test_who_comes_back_is_certified_to_the_end_of_that_year(returned: date) -> None:
    assert returned <= validity_after_return(returned) == date(returned.year, 12, 31)


def test_a_certification_is_celebrated_for_its_first_thirty_days() -> None:
    granted = date(2026, 5, 9)
    assert is_fresh(granted, granted + timedelta(days=30))
    assert not is_fresh(granted, granted + timedelta(days=31))
