"""When a mail that did not go out is tried again, and when no more."""

from datetime import timedelta

import pytest

from gateway.mail.rules import GIVEN_UP_AFTER, domain_of, is_last, next_attempt
from shared.testing import NOW

SECONDS = [120, 120, 120, 240, 480, 960, 1_920, 3_840, 7_680, 10_800]


@pytest.mark.parametrize(("attempts", "seconds"), [(0, 120), *enumerate(SECONDS, 1), (GIVEN_UP_AFTER, 10_800)])
def test_a_pause_is_never_shorter_than_the_claim_and_doubles_up_to_three_hours(attempts: int, seconds: int) -> None:
    assert next_attempt(attempts, now=NOW) == NOW + timedelta(seconds=seconds)


def test_a_mail_is_tried_for_about_a_day_and_then_given_up() -> None:
    pauses = [next_attempt(number, now=NOW) - NOW for number in range(1, 100) if not is_last(number)]

    assert len(pauses) == GIVEN_UP_AFTER - 1
    assert timedelta(days=1) <= sum(pauses, timedelta()) < timedelta(days=1, hours=3)


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("alice@peerway.example", "peerway.example"),
        ("Alice@Peerway.EXAMPLE", "peerway.example"),
        ('"a@b"@c.org', "c.org"),
    ],
)
def test_all_who_receive_at_one_domain_wait_for_the_same_server(address: str, domain: str) -> None:
    assert domain_of(address) == domain
