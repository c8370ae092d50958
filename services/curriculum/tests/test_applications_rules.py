import pytest

from curriculum.applications.rules import (
    MOVES,
    SENT,
    UNDER_WAY,
    AlreadyApplied,
    Decision,
    ReasonsNeeded,
    State,
    WayBackNeeded,
    refuse_if_sent,
    refuse_unless_explained,
)
from curriculum.cohorts.rules import MoveNotPossible
from shared.refusals import Refusal
from shared.statuses import status_of


@pytest.mark.parametrize("last", [State.ADMITTED, State.REFUSED, State.WITHDRAWN])
def test_what_is_settled_moves_no_more(last: State) -> None:
    """A place is not taken away again, and another try is another application."""
    assert last in {to for _, _, to in MOVES}
    for verb in {verb for _, verb, _ in MOVES}:
        with pytest.raises(MoveNotPossible):
            MOVES.after(last, verb)


def test_those_who_decide_see_what_was_sent_and_not_taken_back() -> None:
    assert set(State) - set(SENT) == {State.DRAFT, State.WITHDRAWN}
    assert set(UNDER_WAY) & set(SENT) == {State.WAITING}


@pytest.mark.parametrize(
    ("decision", "reasons", "way_back", "refusal"),
    [
        ("admit", "", "", None),  # a welcome needs no reason
        ("refuse", "Full of beginners.", "Apply in June.", None),
        ("refuse", "", "Apply in June.", ReasonsNeeded),
        ("refuse", "Full of beginners.", "  ", WayBackNeeded),
    ],
)
def test_a_refusal_has_reasons_and_a_way_back(
    decision: Decision, reasons: str, way_back: str, refusal: type[Refusal] | None
) -> None:
    if refusal is None:
        refuse_unless_explained(decision, reasons, way_back)
    else:
        with pytest.raises(refusal):
            refuse_unless_explained(decision, reasons, way_back)


def test_what_was_sent_is_written_no_more() -> None:
    refuse_if_sent(State.DRAFT)

    with pytest.raises(AlreadyApplied):
        refuse_if_sent(State.WAITING)


def test_refusals_have_names_of_their_own() -> None:
    assert AlreadyApplied.slug == "already-applied"
    assert status_of(AlreadyApplied) == 409
