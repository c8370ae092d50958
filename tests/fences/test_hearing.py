"""What a process may hear from the broker is named with the service; it is what its rooms listen to."""

import pytest

from shared.services import SERVICES, Service
from tests.fences.apps import app


@pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES)
def test_what_a_service_hears_is_what_its_rooms_listen_to(service: Service) -> None:
    listening = sorted(one.aggregate for one in app(service.name).state.subscriptions)

    assert list(service.hears) == listening
