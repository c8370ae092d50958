import pytest


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "registry"
