"""What a process may hear from the broker is named with the service; it is what its rooms listen to."""

import pytest

from shared.messaging import Subscription
from shared.services import SERVICES, Service
from shared.settings import Settings
from shared.web import Room, build_service
from shared.web.service import NotNamed
from tests.fences.apps import app

LISTENS = Room("trial", says="Hears what nobody named", hears=[Subscription("exam.candidacy")])


@pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES)
def test_what_a_service_hears_is_what_its_rooms_listen_to(service: Service) -> None:
    listening = sorted(one.aggregate for one in app(service.name).state.subscriptions)

    assert list(service.hears) == listening


def test_a_service_that_hears_what_is_not_named_does_not_start() -> None:
    with pytest.raises(NotNamed, match=r"curriculum hears \('exam\.candidacy',\)"):
        build_service("curriculum", title="trial", settings=Settings(), rooms=[LISTENS])
