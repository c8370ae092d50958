"""As whom an examiner opens a task, what they give, and for how long they can take it back."""

from datetime import UTC, datetime, timedelta

import pytest

from exam.ratings.rules import (
    MOVES,
    SCORING,
    SPECIMENS,
    ClaimState,
    EveryRow,
    EvidenceNeeded,
    Frozen,
    NotUndone,
    Purpose,
    purpose_of,
    rater_of,
    refuse_if_unjudged,
    refuse_unless_complete,
    refuse_unless_evidenced,
    refuse_unless_undoable,
    undo_until,
)
from exam.scoring.rules import NotYours, State

GIVEN = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)
LEVELS = {"a": [0, 1, 2, 3], "b": [0, 1]}


@pytest.mark.parametrize(
    ("state", "taken", "rater"),
    [
        (State.WAITING, [], 1),
        (State.WAITING, [1], 2),
        (State.WAITING, [2], 1),
        (State.ADJUDICATION, [1, 2], 3),
        # whoever comes first to what two others could not settle
        (State.ADJUDICATION, [], 3),
    ],
)
def test_an_examiner_takes_the_free_place(state: State, taken: list[int], rater: int) -> None:
    assert rater_of(state, taken) == rater


@pytest.mark.parametrize(
    ("state", "taken"),
    [
        (State.WAITING, [1, 2]),
        (State.ADJUDICATION, [1, 2, 3]),
        (State.SETTLED, [1, 2]),
        (State.SETTLED, []),
        (State.CLOSED, []),
    ],
)
def test_there_is_no_place_for_one_more(state: State, taken: list[int]) -> None:
    with pytest.raises(NotYours):
        rater_of(state, taken)


def test_each_of_three_rates_for_something_else_and_an_appeal_is_one_purpose() -> None:
    assert [purpose_of(rater, anew=False) for rater in (1, 2, 3)] == [Purpose.FIRST, Purpose.SECOND, Purpose.THIRD]
    assert {purpose_of(rater, anew=True) for rater in (1, 2, 3)} == {Purpose.APPEAL}


def test_no_result_depends_on_a_specimen_or_on_what_is_read_back() -> None:
    assert {*Purpose} - {*SCORING} == {*SPECIMENS.values(), Purpose.BACK_READ}


def test_a_talk_that_cannot_be_judged_goes_to_no_other_examiner() -> None:
    refuse_if_unjudged(unjudged=False)
    with pytest.raises(NotYours):
        refuse_if_unjudged(unjudged=True)


def test_every_row_has_one_of_its_own_levels() -> None:
    refuse_unless_complete({"a": 3, "b": 0}, LEVELS)


@pytest.mark.parametrize(
    ("scores", "field"),
    [
        ({}, "scores.a"),
        ({"b": 0}, "scores.a"),
        ({"a": 2}, "scores.b"),
        # a level of another row
        ({"a": 2, "b": 3}, "scores.b"),
        # a row that the rubric does not have
        ({"a": 2, "b": 1, "c": 1}, None),
    ],
)
def test_what_is_missing_or_too_much_is_named(scores: dict[str, int], field: str | None) -> None:
    with pytest.raises(EveryRow) as refused:
        refuse_unless_complete(scores, LEVELS)
    assert refused.value.field == field


@pytest.mark.parametrize("evidence", [{"a": "She asked twice."}, {"a": "She asked twice.", "b": " \n"}])
def test_what_was_heard_stands_beside_each_score(evidence: dict[str, str]) -> None:
    refuse_unless_evidenced(evidence | {"b": "He let her finish."}, ["a", "b"])
    with pytest.raises(EvidenceNeeded) as refused:
        refuse_unless_evidenced(evidence, ["a", "b"])
    assert refused.value.field == "evidence.b"


@pytest.mark.parametrize("state", [ClaimState.COMMITTED, ClaimState.STANDS])
def test_what_is_given_is_not_given_again(state: ClaimState) -> None:
    assert MOVES.after(ClaimState.OPEN, "commit") == ClaimState.COMMITTED
    with pytest.raises(Frozen):
        MOVES.after(state, "commit")


def test_what_stands_is_not_undone() -> None:
    assert MOVES.after(ClaimState.COMMITTED, "undo") == ClaimState.OPEN
    for verb in ("undo", "commit", "stand"):
        with pytest.raises(Frozen):
            MOVES.after(MOVES.after(ClaimState.COMMITTED, "stand"), verb)


def test_what_is_given_can_be_undone_for_a_minute() -> None:
    assert undo_until(GIVEN) - GIVEN == timedelta(minutes=1)
    for seconds in (0, 59.9):
        refuse_unless_undoable(ClaimState.COMMITTED, GIVEN, now=GIVEN + timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("state", "given", "seconds"),
    [
        (ClaimState.COMMITTED, GIVEN, 60),
        (ClaimState.COMMITTED, GIVEN, 61),
        (ClaimState.STANDS, GIVEN, 1),
        (ClaimState.OPEN, GIVEN, 1),
        (ClaimState.OPEN, None, 1),
        (ClaimState.COMMITTED, None, 1),
    ],
)
def test_after_that_and_before_it_nothing_is_undone(state: ClaimState, given: datetime | None, seconds: int) -> None:
    with pytest.raises(NotUndone):
        refuse_unless_undoable(state, given, now=GIVEN + timedelta(seconds=seconds))
