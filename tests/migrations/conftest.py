import pytest


@pytest.fixture(params=["curriculum", "exam", "registry", "ce_tracker", "gateway"])
def service_under_test(request: pytest.FixtureRequest) -> str:
    return str(request.param)
