"""What a ruling does to a certification, and until when it can go to others."""

from datetime import UTC, datetime, timedelta

import pytest

from registry.rulings.rules import (
    AppealOver,
    ConditionNeeded,
    Outcome,
    effect_of,
    refuse_if_appeal_over,
    refuse_unless_conditioned,
)
from registry.statuses.rules.mark_certification import Decision, Mark

END = datetime(2027, 3, 1, tzinfo=UTC)
MILD = (Outcome.NO_BREACH, Outcome.ADVICE, Outcome.CONDITION)


@pytest.mark.parametrize("interim", [True, False])
@pytest.mark.parametrize("mark", Mark)
def test_what_is_taken_away_is_taken_once(mark: Mark, *, interim: bool) -> None:
    revoked = None if mark == Mark.REVOKED else Decision.REVOKE
    suspended = None if mark in (Mark.SUSPENDED, Mark.REVOKED) else Decision.SUSPEND

    assert effect_of(Outcome.REVOCATION, mark, interim_stands=interim) == revoked
    assert effect_of(Outcome.SUSPENSION, mark, interim_stands=interim) == suspended


@pytest.mark.parametrize("outcome", MILD)
def test_only_an_interim_suspension_ends_with_a_mild_ruling(outcome: Outcome) -> None:
    ended = {
        (mark, interim)
        for mark in Mark
        for interim in (True, False)
        if effect_of(outcome, mark, interim_stands=interim)
    }

    assert ended == {(Mark.SUSPENDED, True)}
    assert effect_of(outcome, Mark.SUSPENDED, interim_stands=True) == Decision.REINSTATE


def test_a_condition_says_which() -> None:
    with pytest.raises(ConditionNeeded):
        refuse_unless_conditioned(Outcome.CONDITION, " \n")
    refuse_unless_conditioned(Outcome.CONDITION, "A course on boundaries")
    refuse_unless_conditioned(Outcome.ADVICE, "")


def test_the_time_to_appeal_ends_at_its_moment() -> None:
    refuse_if_appeal_over(END, now=END - timedelta(seconds=1))
    for until in (END, END - timedelta(days=1), None):
        with pytest.raises(AppealOver):
            refuse_if_appeal_over(until, now=END)
