import pytest

from gateway.home.content import TITLES
from gateway.home.rules import start_of
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


def test_every_service_has_a_title_on_our_pages() -> None:
    assert list(TITLES) == [one.name for one in BEHIND_THE_GATEWAY]
