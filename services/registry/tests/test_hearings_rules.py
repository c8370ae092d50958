"""Nobody decides before the person was told, and has answered or had the time for it."""

from datetime import UTC, datetime, timedelta

import pytest

from registry.hearings.rules import PersonHeardFirst, refuse_unless_heard

UNTIL = datetime(2026, 5, 9, tzinfo=UTC)
TOLD_AT = UNTIL - timedelta(days=30)
MOMENT = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("answered", "now"), [(True, TOLD_AT), (True, UNTIL + MOMENT), (False, UNTIL), (False, UNTIL + MOMENT)]
)
def test_an_answer_or_the_end_of_the_time_for_it_is_enough(*, answered: bool, now: datetime) -> None:
    refuse_unless_heard(TOLD_AT, answered, UNTIL, now=now)


def test_who_has_not_answered_has_until_the_last_moment() -> None:
    with pytest.raises(PersonHeardFirst):
        refuse_unless_heard(TOLD_AT, answered=False, answer_by=UNTIL, now=UNTIL - MOMENT)


@pytest.mark.parametrize("answered", [True, False])
@pytest.mark.parametrize(("told_at", "answer_by"), [(None, None), (None, UNTIL), (TOLD_AT, None)])
def test_who_was_not_told_was_not_heard(
    told_at: datetime | None, answer_by: datetime | None, *, answered: bool
) -> None:
    with pytest.raises(PersonHeardFirst):
        refuse_unless_heard(told_at, answered, answer_by, now=UNTIL + MOMENT)
