from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as some

from registry.statuses.rules.mark_certification import MOVES, Decision, ForbiddenMove, Mark
from registry.statuses.rules.public_status import (
    CERTIFIED,
    SENTENCES,
    Kind,
    NoPaperNow,
    Status,
    Validity,
    is_fresh,
    refuse_unless_certified,
    status,
)
from registry.years.rules import Grace

VALID = date(2026, 12, 31)
GRACE = date(2027, 3, 31)
DAY = date(2027, 2, 1)
OF_YEAR = Grace(2026, GRACE)
COVERED = Grace(2026, GRACE, date.max)
ASKED = Grace(2026, GRACE, DAY + timedelta(days=90))
CASES = [
    # what stands, the day, what the public reads
    ("within the validity it is certified", Validity(VALID), date(2026, 7, 1), Status(Kind.ACTIVE, until=VALID)),
    ("its last day still counts", Validity(VALID), VALID, Status(Kind.ACTIVE, until=VALID)),
    (
        "a day later of a year that nobody ever opened it is being checked",
        Validity(VALID),
        date(2027, 1, 1),
        Status(Kind.CHECKING),
    ),
    (
        "a year that ended short has its grace",
        Validity(VALID, OF_YEAR),
        date(2027, 1, 1),
        Status(Kind.GRACE, until=GRACE),
    ),
    ("the last day of grace still counts", Validity(VALID, OF_YEAR), GRACE, Status(Kind.GRACE, until=GRACE)),
    ("after the grace it is not certified", Validity(VALID, OF_YEAR), date(2027, 4, 1), Status(Kind.INACTIVE)),
    (
        "while what waits would fill the year it is looked at, however long that takes",
        Validity(VALID, COVERED),
        date(2027, 9, 1),
        Status(Kind.GRACE),
    ),
    ("within the grace its last day is said", Validity(VALID, COVERED), GRACE, Status(Kind.GRACE, until=GRACE)),
    (
        "an answer is waited for until its last day",
        Validity(VALID, ASKED),
        DAY + timedelta(days=90),
        Status(Kind.GRACE),
    ),
    (
        "and not a day longer",
        Validity(VALID, ASKED),
        DAY + timedelta(days=91),
        Status(Kind.INACTIVE),
    ),
    (
        "a grace that was told early changes nothing yet",
        Validity(VALID, OF_YEAR),
        VALID,
        Status(Kind.ACTIVE, until=VALID),
    ),
    ("a fact that waits makes it being checked", Validity(VALID, being_checked=True), VALID, Status(Kind.CHECKING)),
    ("a withdrawn result does too", Validity(VALID, conditions_stand=False), VALID, Status(Kind.CHECKING)),
    (
        "a suspension shows its day",
        Validity(VALID, mark=Mark.SUSPENDED, marked_on=DAY),
        DAY,
        Status(Kind.SUSPENDED, since=DAY),
    ),
    ("so does a revocation", Validity(VALID, mark=Mark.REVOKED, marked_on=DAY), DAY, Status(Kind.REVOKED, since=DAY)),
    (
        "what two people decided stands whatever waits",
        Validity(VALID, mark=Mark.REVOKED, marked_on=DAY, being_checked=True, conditions_stand=False),
        DAY,
        Status(Kind.REVOKED, since=DAY),
    ),
    (
        "a retired person may stay listed",
        Validity(VALID, mark=Mark.RETIRED, marked_on=DAY),
        DAY,
        Status(Kind.RETIRED, since=DAY),
    ),
    (
        "nobody is shown as retired on a result that was withdrawn",
        Validity(VALID, mark=Mark.RETIRED, marked_on=DAY, conditions_stand=False),
        DAY,
        Status(Kind.CHECKING),
    ),
]
days = some.dates(date(2020, 1, 1), date(2040, 12, 31))
validities = some.builds(
    Validity,
    valid_until=days,
    grace=some.none() | some.builds(Grace, some.just(2026), days, some.none() | days),
    mark=some.sampled_from(Mark),
    marked_on=days,
    conditions_stand=some.booleans(),
    being_checked=some.booleans(),
)


@pytest.mark.parametrize(("case", "validity", "today", "expected"), CASES, ids=[case[0] for case in CASES])
def test_how_it_stands(case: str, validity: Validity, today: date, expected: Status) -> None:
    assert status(validity, today) == expected


@given(validities, days)
def test_on_every_day_it_is_exactly_one_of_the_kinds_with_a_sentence_and_the_days_of_it(
    validity: Validity, today: date
) -> None:
    found = status(validity, today)

    assert found.kind in Kind
    assert ("{until}" in found.sentence) == (found.until is not None)
    assert "{since}" not in found.sentence or found.since is not None


@given(validities, days)
def test_nobody_is_certified_after_validity_grace_and_what_covers_it(validity: Validity, today: date) -> None:
    if status(validity, today).certified:
        ends = [validity.valid_until]
        ends += [validity.grace.until, validity.grace.covered_until or date.min] if validity.grace else []
        assert today <= max(ends)
        assert validity.mark == Mark.NONE and validity.conditions_stand and not validity.being_checked


@given(validities, days, some.integers(1, 4000))
def test_a_status_never_becomes_better_by_waiting(validity: Validity, today: date, later: int) -> None:
    order = {"active": 0, "grace": 1, "checking": 2, "inactive": 2}
    first, second = status(validity, today), status(validity, today + timedelta(days=later))

    assert order.get(second.kind, 3) >= order.get(first.kind, 3)


@pytest.mark.parametrize(("mark", "verb"), list(product(Mark, (*Decision, "retire", "return"))))
def test_every_move_is_in_the_table_or_refused(mark, verb) -> None:  # type: ignore[no-untyped-def]
    if MOVES.allow(mark, verb):
        assert MOVES.after(mark, verb) in Mark
    else:
        with pytest.raises(ForbiddenMove):
            MOVES.after(mark, verb)


def test_nothing_leads_out_of_revoked() -> None:
    assert not [verb for mark, verb, _ in MOVES if mark == Mark.REVOKED]


def test_only_a_decision_undoes_a_suspension() -> None:
    assert {verb for mark, verb, _ in MOVES if mark == Mark.SUSPENDED} == {Decision.REINSTATE, Decision.REVOKE}


def test_a_grace_without_a_last_day_says_that_it_is_looked_at() -> None:
    assert Status(Kind.GRACE).sentence == "Certified; renewal is being looked at."


def test_an_inactive_entry_says_that_it_is_no_word_about_conduct_or_health() -> None:
    assert SENTENCES[Kind.INACTIVE] == "Not currently certified. This says nothing about conduct or health."


@pytest.mark.parametrize("kind", Kind)
def test_a_paper_is_made_only_while_it_is_true(kind: Kind) -> None:
    if kind in CERTIFIED:
        refuse_unless_certified(Status(kind))
    else:
        with pytest.raises(NoPaperNow):
            refuse_unless_certified(Status(kind))


def test_a_certification_is_celebrated_for_its_first_thirty_days() -> None:
    granted = date(2026, 5, 9)
    assert is_fresh(granted, granted + timedelta(days=30))
    assert not is_fresh(granted, granted + timedelta(days=31))
