"""A message that was not taken comes again, ever later, until its address is given up."""

from datetime import UTC, datetime, timedelta

import pytest

from registry.webhooks.rules import CLAIM, GIVEN_UP_AFTER, is_given_up, next_attempt

NOW = datetime(2027, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("attempts", "minutes"),
    [(0, 2), (1, 2), (2, 2), (3, 2), (4, 4), (5, 8), (9, 128), (10, 256), (11, 360), (12, 360), (4000, 360)],
)
def test_pauses_double_from_the_claim_to_six_hours(attempts: int, minutes: int) -> None:
    assert next_attempt(attempts, now=NOW) - NOW == timedelta(minutes=minutes)


def test_a_sender_keeps_its_claim_before_the_message_comes_due_again() -> None:
    assert all(next_attempt(attempts, now=NOW) >= NOW + CLAIM for attempts in range(20))


def test_an_address_is_given_up_after_five_days_of_nothing_taken() -> None:
    assert timedelta(days=5) == GIVEN_UP_AFTER
    assert is_given_up(NOW - timedelta(days=5), now=NOW)
    assert not is_given_up(NOW - timedelta(days=5) + timedelta(seconds=1), now=NOW)
    assert not is_given_up(None, now=NOW)
