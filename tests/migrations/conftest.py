import pytest

from shared.services import SERVICES


@pytest.fixture(params=[one.package for one in SERVICES.values()])
def service_under_test(request: pytest.FixtureRequest) -> str:
    return str(request.param)
