import pytest

from gateway.home.services import TITLES
from gateway.home.welcome import room_of
from shared.identity import Identity
from shared.services import BEHIND_THE_GATEWAY
from shared.testing import LONG_AGO


@pytest.mark.parametrize(
    ("roles", "room"),
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
def test_the_start_page_leads_each_to_where_their_day_begins(roles: tuple[str, ...], room: str) -> None:
    assert room_of(Identity(person_id="bob", roles=dict.fromkeys(roles, LONG_AGO))) == room


def test_every_service_has_a_title_on_our_pages() -> None:
    assert list(TITLES) == [one.name for one in BEHIND_THE_GATEWAY]
