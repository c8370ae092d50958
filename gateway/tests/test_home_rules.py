from datetime import UTC, datetime

import pytest

from gateway.home.content import TITLES
from gateway.home.rules import security_contact, start_of
from shared.services import BEHIND_THE_GATEWAY


@pytest.mark.parametrize(
    ("roles", "start"),
    [
        ((), "/registry/path"),  # whoever holds no role yet is about to begin
        (("trainee",), "/registry/path"),
        (("employer",), "/employers"),
        (("examiner",), "/exam/examiner"),
        (("facilitator", "trainee"), "/curriculum/teaching"),  # certified long ago; the day begins with work
        (("administrator", "examiner"), "/admin"),
        (("employer", "trainee"), "/registry/path"),  # one's own way before one's staff's
    ],
)
def test_the_start_page_leads_each_to_where_their_day_begins(roles: tuple[str, ...], start: str) -> None:
    assert start_of(roles) == start


@pytest.mark.parametrize(
    ("now", "expires"),
    [
        (datetime(2026, 12, 1, tzinfo=UTC), "2027-06-02T00:00:00Z"),
        (datetime(2026, 12, 24, 10, 30, 15, 7, tzinfo=UTC), "2027-06-02T00:00:00Z"),  # the same for all of a month
        (datetime(2027, 1, 1, tzinfo=UTC), "2027-07-03T00:00:00Z"),
    ],
)
def test_whom_one_writes_to_about_a_hole_is_good_for_half_a_year(now: datetime, expires: str) -> None:
    said = security_contact("help@peerway.example", "https://peerway.example", now=now).splitlines()

    assert said[:2] == ["Contact: mailto:help@peerway.example", f"Expires: {expires}"]
    assert said[-1] == "Canonical: https://peerway.example/.well-known/security.txt"


def test_every_service_has_a_title_on_our_pages() -> None:
    assert list(TITLES) == [one.name for one in BEHIND_THE_GATEWAY]
