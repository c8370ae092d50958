from datetime import UTC, date, datetime, timedelta

import pytest

from registry.oversight.rules import (
    AlreadyAnswered,
    PersonHearsFirst,
    State,
    refuse_unless_told,
    refuse_unless_waiting,
    state_told_by,
)
from registry.statuses.rules.mark_certification import Decision

TODAY = date(2026, 5, 9)
THEN = datetime(2026, 5, 9, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("confirmed_by", "closed_at", "state"),
    [(None, None, State.PROPOSED), ("dov", THEN, State.CONFIRMED), (None, THEN, State.DECLINED)],
)
def test_an_approval_tells_how_a_decision_stands(
    confirmed_by: str | None, closed_at: datetime | None, state: State
) -> None:
    assert state_told_by(confirmed_by, closed_at) == state


def test_an_answer_is_final() -> None:
    refuse_unless_waiting(None)
    with pytest.raises(AlreadyAnswered):
        refuse_unless_waiting(THEN)


@pytest.mark.parametrize(
    ("decision", "told_on", "allowed"),
    [
        (Decision.SUSPEND, None, False),
        (Decision.REVOKE, None, False),
        (Decision.REVOKE, TODAY + timedelta(days=1), False),  # nobody was told tomorrow
        (Decision.SUSPEND, TODAY, True),
        (Decision.REVOKE, TODAY - timedelta(days=9), True),
        (Decision.REINSTATE, None, True),  # good news
    ],
)
def test_the_person_hears_before_the_public(decision: Decision, told_on: date | None, allowed: bool) -> None:
    if allowed:
        refuse_unless_told(decision, told_on, TODAY)
    else:
        with pytest.raises(PersonHearsFirst) as refused:
            refuse_unless_told(decision, told_on, TODAY)
        assert refused.value.field == "person_told_on"
