from datetime import date, timedelta

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as some

from curriculum.cohorts.rules import (
    APPLICATION_MOVES,
    COHORT_MOVES,
    TRAINING_MOVES,
    AlreadyApplied,
    CohortFull,
    CohortNotOpen,
    DatesInOrder,
    MoveNotPossible,
    NobodyLeads,
    NotInThePast,
    NotIntroduced,
    NotYourOwn,
    OutdatedWording,
    ReasonsNeeded,
    SayIt,
    WayBackNeeded,
    check_answers,
    check_applying,
    check_decision,
    check_place,
    check_plan,
    check_rule_set,
    check_wording,
    move,
)
from shared.refusals import Refusal
from shared.statuses import status_of

TODAY = date(2026, 3, 2)
TABLES = (COHORT_MOVES, APPLICATION_MOVES, TRAINING_MOVES)


@any_of(some.sampled_from(TABLES), some.data())
def test_a_move_is_in_the_table_or_refused(table: dict[tuple[str, str], str], chosen: some.DataObject) -> None:
    states = sorted({state for state, _ in table} | set(table.values()))
    acts = sorted({act for _, act in table})
    state, act = chosen.draw(some.sampled_from(states)), chosen.draw(some.sampled_from(acts))

    if (state, act) in table:
        assert move(table, state, act) == table[state, act]
    else:
        with pytest.raises(MoveNotPossible):
            move(table, state, act)


@pytest.mark.parametrize(
    ("table", "last"),
    [
        (COHORT_MOVES, "finished"),  # a group that is over stays over
        (APPLICATION_MOVES, "admitted"),  # a place is not taken away again
        (APPLICATION_MOVES, "refused"),  # another try is another application
        (APPLICATION_MOVES, "withdrawn"),
        (TRAINING_MOVES, "completed"),
    ],
)
def test_what_is_settled_moves_no_more(table: dict[tuple[str, str], str], last: str) -> None:
    assert last in table.values()
    assert not [act for state, act in table if state == last]


def test_one_applies_until_the_last_day_and_not_after() -> None:
    check_applying("open", TODAY, TODAY)

    with pytest.raises(CohortNotOpen):
        check_applying("open", TODAY - timedelta(days=1), TODAY)
    with pytest.raises(CohortNotOpen):
        check_applying("closed", TODAY, TODAY)


@any_of(some.integers(1, 50), some.integers(0, 60))
def test_nobody_is_admitted_beyond_the_places(places: int, taken: int) -> None:
    if taken < places:
        check_place(places, taken)
    else:
        with pytest.raises(CohortFull):
            check_place(places, taken)


@pytest.mark.parametrize(
    ("name", "experience", "attested", "field"),
    [
        ("  ", "I have been there.", True, "name"),  # a name of blanks is none
        ("Alice", " \n", True, "experience"),
        ("Alice", "I have been there.", False, "attested"),
    ],
)
def test_an_application_says_which_answer_is_missing(name: str, experience: str, attested: bool, field: str) -> None:
    with pytest.raises(SayIt) as refused:
        check_answers(name, experience, attested)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("decision", "by", "reasons", "way_back", "refusal"),
    [
        ("admit", "femi", "", "", None),  # a welcome needs no reason
        ("refuse", "femi", "Full of beginners.", "Apply in June.", None),
        ("refuse", "femi", "", "Apply in June.", ReasonsNeeded),
        ("refuse", "femi", "Full of beginners.", "  ", WayBackNeeded),
        ("admit", "alice", "", "", NotYourOwn),  # even a facilitator does not admit herself
    ],
)
def test_a_refusal_has_reasons_and_a_way_back(
    decision: str, by: str, reasons: str, way_back: str, refusal: type[Refusal] | None
) -> None:
    if refusal is None:
        check_decision(decision, "alice", by, reasons, way_back)  # type: ignore[arg-type]
    else:
        with pytest.raises(refusal):
            check_decision(decision, "alice", by, reasons, way_back)  # type: ignore[arg-type]


def test_a_group_is_planned_with_dates_in_order_and_a_cps() -> None:
    check_plan(TODAY, TODAY, [False, True])

    with pytest.raises(DatesInOrder):
        check_plan(TODAY, TODAY - timedelta(days=1), [True])
    with pytest.raises(NobodyLeads):
        check_plan(TODAY, TODAY, [False])
    with pytest.raises(NotIntroduced):
        check_plan(TODAY, TODAY, [True, None])


def test_a_wording_that_changed_is_read_again_before_signing() -> None:
    check_wording("2008-plain-1", "2008-plain-1")

    with pytest.raises(OutdatedWording):
        check_wording("2008-plain-1", "2009-plain-1")


def test_rules_begin_in_the_future() -> None:
    check_rule_set(False, TODAY + timedelta(days=1), TODAY, 34, 34)

    with pytest.raises(NotInThePast):
        check_rule_set(False, TODAY, TODAY, 34, 34)


def test_refusals_have_names_of_their_own() -> None:
    assert AlreadyApplied.slug == "already-applied"
    assert status_of(AlreadyApplied) == 409
